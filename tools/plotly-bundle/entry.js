// plotly.js with the traces the page draws. `scatter` is always part of the core.
import Plotly from 'plotly.js/lib/core';
import bar from 'plotly.js/lib/bar';
import choroplethmap from 'plotly.js/lib/choroplethmap';
import scattermap from 'plotly.js/lib/scattermap';

Plotly.register([bar, choroplethmap, scattermap]);

// A map that is redrawn or resized before it has loaded throws "Style is not done loading":
// one thing at a time for each graph.
const pending = new WeakMap();

function inTurn(draw) {
  return function (graph, ...rest) {
    const last = pending.get(graph) || Promise.resolve();
    const next = last.catch(() => {}).then(() => draw(graph, ...rest));
    pending.set(graph, next);
    return next;
  };
}

// A resize draws everything again, and Dash asks for one after every first drawing.
const { resize } = Plotly.Plots;

function resizeIfNeeded(graph) {
  const { width, height } = graph._fullLayout || {};
  const fits = width === graph.clientWidth && height === graph.clientHeight;
  return fits ? Promise.resolve(graph) : resize(graph);
}

Plotly.react = inTurn(Plotly.react);
Plotly.Plots.resize = inTurn(resizeIfNeeded);
Plotly.pending = (graph) => pending.get(graph);

export default Plotly;
