/* For pages whose script is one module: input methods keep their keys. */

import { start } from './ime.js';

start();
