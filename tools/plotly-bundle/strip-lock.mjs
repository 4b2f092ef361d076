// Takes the download addresses out of package-lock.json: versions and checksums pin enough.
import { readFile, writeFile } from 'node:fs/promises';

const lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
for (const entry of Object.values(lock.packages)) {
  delete entry.resolved;
  delete entry.funding;
}
await writeFile('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
