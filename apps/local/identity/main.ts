import { readFileSync } from 'node:fs';
import { type IdentityOptions, startIdentity } from './server.js';

const [settingsFile] = process.argv.slice(2);
if (settingsFile === undefined) throw new Error('usage: main.js SETTINGS_FILE');
const settings: IdentityOptions = JSON.parse(readFileSync(settingsFile, 'utf8'));
const identity = await startIdentity(settings);
process.stdout.write(`identity provider on ${identity.issuer}\n`);
process.once('SIGTERM', () => {
  identity.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
