/* The stage: its parts, begun in this order. */

import * as channel from './channel.js';
import * as fit from './fit.js';
import * as idle from './idle.js';
import * as keep from './keep.js';
import * as keys from './keys.js';
import * as screen from './screen.js';
import * as steps from './steps.js';

[steps, fit, screen, idle, channel, keys, keep].forEach((part) => part.start());
