import { startCatcher } from './server.js';

const [folder, smtpPort, httpPort] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: main.js FOLDER SMTP_PORT HTTP_PORT');
const catcher = await startCatcher({ folder, smtpPort: Number(smtpPort), httpPort: Number(httpPort) });
process.stdout.write(`mail catcher on ${catcher.smtpUrl} and ${catcher.url}\n`);
process.once('SIGTERM', () => {
  catcher.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
