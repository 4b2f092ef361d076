/* What a choice makes of an address, by the rules that stand in this document. */

import { addressOf } from '../shared/address.js';
import { byId } from '../shared/dom.js';

const rules = JSON.parse(byId('address-rules').textContent);

export const { read, set, choose } = addressOf(rules);
