/* The script of the single file. */

import '../shared/own_keys.js';
import './map.js';
import './print.js';
