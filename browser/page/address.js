/* What a choice makes of an address, by the rules that stand in this document. */

import { addressOf } from '../shared/address.js';

const rules = JSON.parse(document.getElementById('address-rules').textContent);

export const { read, set, rebase, choose, clear } = addressOf(rules);
