/* What the server hands over and what others wrote: Dash, Plotly, MapLibre and Leaflet, as far as it is used here. */

type Level = 'county' | 'prefecture';
type Shape = 'outline' | 'tiles';
type Point = [number, number];
type Manner = 'hover' | 'focus';
type Values = Record<string, string>;

/** On the screen, in pixels. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/* ---- the page of the map ---- */

interface AddressRules {
  defaults: Values;
  lists: Record<string, string[]>;
  whole: string[];
  switches: string[];
  relisted: string[];
  variables: Record<string, string[]>;
}

/** What a control holds: Dash gives null for one that the page does not have. */
type ControlValue = string | string[] | null;

interface SearchWords {
  field: object;
  lang: string;
  other: string;
  sentences: Values;
}

interface StillMap {
  map: string;
  note: string;
  lost: string;
}

/** A page that was built (`views/page`). */
interface Page {
  title: string;
  lang: string;
  theme: string;
  reading: string;
  subject: string;
  q: string;
  says: string;
  paper: string;
  asked: string;
  query: string;
  controls: Record<string, ControlValue>;
  id: string;
  from: string;
}

/** What the scripts say, in one language (`views/page/words.py`). */
interface Words {
  names: Values;
  search: SearchWords;
  still: { note: string; lost: string };
}

/** One answer of the search (`/api/v1/search`). */
interface Hit {
  kind: string;
  id: string;
  title: string;
  other: string | null;
  where: string;
  note: string;
  href: string;
  sets: string[];
  marks: Point[];
  seal: { industry: string; text: string } | null;
}

interface Answer {
  hits: Hit[];
  groups: { kind: string; label: string }[];
}

/* ---- the overlay of the map (`views/map/overlay.py`) ---- */

interface AreaWords {
  name: string;
  of: string;
  tip: string[];
  say: string;
  at: number | null;
  spoken: string;
}

interface Changes {
  lang: string;
  map: string;
  question: string;
  filter: string;
  panel: string;
}

interface Mark {
  adcode: string;
  shape: string;
  n: number;
  text: string;
  dashed: boolean;
  apart: boolean;
  lon: number;
  lat: number;
}

interface Destination {
  from: Point;
  to: Point;
  title: string;
  note: string;
}

interface Walk {
  steps: string;
  open: string;
  role: string;
  label: string;
  edge: string;
}

interface Payload {
  revision: string;
  style: string;
  walk: Walk;
  changes: Changes;
  level: Level;
  shape: Shape;
  no_data: string[];
  not_applicable: string[];
  unverified: string[];
  zero: string[];
  selected: { adcode: string; level: Level } | null;
  within: string | null;
  resting: string | null;
  hint: string;
  words: string;
  areas: Record<string, AreaWords>;
  glyphs: Values;
  marks: Mark[];
  destinations: Destination[];
}

/** The metadata of a map style (`views/map/style.py`). */
interface Look {
  theme: string;
  lang: string;
  mark: string;
  'mark-case': string;
  later: Values;
  shapes: Record<Shape, Record<Level, Record<string, string | object>>>;
}

interface MapStyle {
  name: string;
  metadata: Look;
  layers: { id: string; paint?: Record<string, unknown>; layout?: Record<string, unknown> }[];
}

/* ---- MapLibre ---- */

interface Screen2D {
  x: number;
  y: number;
}

interface LngLat {
  lng: number;
  lat: number;
}

interface Shaped {
  type: 'Polygon' | 'MultiPolygon';
  coordinates: Point[][] & Point[][][];
}

interface AreaFeature {
  properties: { adcode: string; parent_adcode: string };
  geometry: Shaped;
}

interface FoundFeature {
  id: number | string;
  properties: { cluster?: boolean; cluster_id: number };
  geometry: { coordinates: Point };
}

interface MapSource {
  setData(data: unknown): void;
  getClusterExpansionZoom(id: number): Promise<number>;
}

interface MapEvent {
  point: Screen2D;
  lngLat: LngLat;
  originalEvent: MouseEvent;
  gestureType: string;
}

interface MapView {
  center?: Point | LngLat;
  zoom?: number;
  around?: LngLat;
}

interface Switchable {
  enable(): void;
  disable(): void;
  isEnabled(): boolean;
}

interface GeoMap {
  on(name: string, listener: (event: MapEvent) => void): void;
  once(name: string, listener: () => void): void;
  project(place: Point): Screen2D;
  unproject(point: Point): LngLat;
  easeTo(view: object, data: object): void;
  resize(): void;
  triggerRepaint(): void;
  isStyleLoaded(): boolean;
  getZoom(): number;
  getMaxZoom(): number;
  setMinZoom(zoom: number): void;
  setMaxZoom(zoom: number): void;
  getCenter(): LngLat;
  getBounds(): { getWest(): number; getEast(): number; getSouth(): number; getNorth(): number };
  getContainer(): HTMLElement;
  getCanvas(): HTMLCanvasElement;
  getCanvasContainer(): HTMLElement;
  getSource(name: string): MapSource;
  getLayer(name: string): unknown;
  getLayersOrder(): string[];
  getLayoutProperty(layer: string, name: string): unknown;
  setLayoutProperty(layer: string, name: string, value: unknown): void;
  setPaintProperty(layer: string, name: string, value: unknown): void;
  setFilter(layer: string, filter: unknown): void;
  setLayerZoomRange(layer: string, from: number, to: number): void;
  queryRenderedFeatures(point: Screen2D, where: { layers: string[] }): FoundFeature[];
  hasImage(name: string): boolean;
  addImage(name: string, image: ImageData, options: { pixelRatio: number }): void;
  setMissingStyleImageResolver(resolve: (name: string) => void): void;
  dragRotate: Switchable;
  keyboard: Switchable;
  touchZoomRotate: { disableRotation(): void };
  cooperativeGestures?: Switchable;
  /* What the scripts note on it. */
  wearing?: string;
  textures?: Values;
  laid?: Record<string, unknown>;
  lifted?: number;
  drawsIcons?: boolean;
}

/* ---- Plotly and Dash ---- */

interface PlotlyGraph extends HTMLElement {
  data: { geojson: string }[];
  layout: { meta: string };
  _fullLayout?: { map?: { _subplot: { map?: GeoMap } } };
  on(name: string, listener: (event: { points: { location: string }[] }) => void): void;
  removeAllListeners(name: string): void;
}

interface Plotly {
  react(graph: PlotlyGraph, figure: object): Promise<PlotlyGraph>;
  redraw(graph: PlotlyGraph): void;
  pending?(graph: PlotlyGraph): Promise<void>;
}

interface MapClick {
  points?: { location: string }[];
}

interface DashInput {
  id: string;
  value: unknown;
}

interface DashClientside {
  set_props(id: string, props: object): void;
  callback_context: { inputs_list: DashInput[] };
  brandmap: object;
}

interface Window {
  dash_clientside: DashClientside;
  Plotly: Plotly;
  PlotlyGeoAssets?: Record<string, { features: AreaFeature[] } | undefined>;
  map_offline: LeafletMap;
  geo_json_areas: LeafletAreas;
}

interface DocumentEventMap {
  'brandmap:overlay': CustomEvent<Payload>;
  'brandmap:words': CustomEvent<Payload>;
  'brandmap:focus': CustomEvent<{ adcode: string }>;
  'brandmap:subject': CustomEvent<{ subject: string; stepped: boolean }>;
  'brandmap:page': CustomEvent<null>;
}

/* ---- the single file (`views/offline`) and Leaflet ---- */

interface ToldLayer {
  title: string;
  method: string;
  note: string;
  rows: [string, string, number][];
  missing: [string, string][];
  says: Values;
  texts: Values;
  sources: string[];
  cited: string;
}

interface ToldArea {
  name: string;
  other: string;
  where: string;
  brands: string[];
  wide: string[];
}

interface ToldBrand {
  name: string;
  other: string;
  seal: string;
  facts: string[];
  doubts: string[];
  note: string;
  summary: string;
  home: string;
  near: string;
  where: string;
  numbers: [string, string, string][];
  goes: string;
  sources: string[];
}

interface Told {
  title: string;
  subtitle: string;
  words: Values;
  filters: string;
  reviewed: string;
  origin: string;
  layers: ToldLayer[];
  names: [number, number, string][];
  areas: Record<string, ToldArea>;
  brands: Record<string, ToldBrand>;
  sources: Record<string, { title: string; about: string; link: string }>;
}

interface OfflineData {
  lang: string;
  open: string;
  tags: Values;
  fills: Values[];
  points: Record<string, Point>;
  marks: Record<string, number>;
  found: Values;
  told: Record<string, Told>;
}

type LeafletPlace = Point | { lat: number; lng: number };

interface LeafletBounds {
  pad(share: number): LeafletBounds;
}

interface LeafletPopup {
  setLatLng(place: LeafletPlace): LeafletPopup;
  setContent(content: HTMLElement): LeafletPopup;
  openOn(map: LeafletMap): LeafletPopup;
  getElement(): HTMLElement;
}

interface LeafletShape {
  feature: { id: string };
  setStyle(style: { fillColor: string }): void;
  bindTooltip(content: () => HTMLElement, options: { sticky: boolean }): void;
  on(name: string, listener: () => void): void;
}

interface LeafletAreas {
  eachLayer(each: (shape: LeafletShape) => void): void;
  getBounds(): LeafletBounds;
}

interface LeafletControl {
  addTo(map: LeafletMap): LeafletControl;
  remove(): void;
}

interface LeafletMap {
  _popup?: LeafletPopup;
  on(name: string, listener: (event: { popup: LeafletPopup }) => void): void;
  hasLayer(layer: object): boolean;
  closePopup(): void;
  getSize(): Screen2D;
  getCenter(): LeafletPlace;
  getZoom(): number;
  getContainer(): HTMLElement;
  getPanes(): { overlayPane: HTMLElement };
  latLngToLayerPoint(place: Point): Screen2D;
  invalidateSize(options: { pan: boolean }): void;
  fitBounds(bounds: LeafletBounds, options: object): void;
  setView(centre: LeafletPlace, zoom: number, options: object): void;
  setMinZoom(zoom: number): LeafletMap;
  setMaxZoom(zoom: number): LeafletMap;
  setMaxBounds(bounds: LeafletBounds): void;
}

declare const L: {
  popup(options: object): LeafletPopup;
  circleMarker(place: Point, options: object): { addTo(map: LeafletMap): void };
  control: { zoom(options: object): LeafletControl };
};

/* ---- the stage (`views/stage`) and its worker ---- */

interface Step {
  paints: string[];
  of: number[];
  lit: number[] | null;
  rings: string[];
  camera: [number, number, number];
  label: string;
  seconds: number;
}

interface StageData {
  steps: Step[];
  start: number;
  channel: string;
  idle: number;
}

interface NotesData {
  channel: string;
  steps: number;
  start: number;
}

declare const KEPT: { root: string; version: string; files: string[] };

interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

interface AskedEvent extends WorkerEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface StageWorker {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(
    name: 'message',
    listener: (event: WorkerEvent & { data: string[] }) => void,
  ): void;
  addEventListener(name: 'fetch', listener: (event: AskedEvent) => void): void;
}
