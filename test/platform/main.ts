import { parseArgs } from 'node:util';
import { hosts } from './hosts.ts';
import { startPlatform } from './start.ts';

/** `node test/platform/main.ts --port N --data FILE`: the reference platform, until Ctrl-C. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '4400' }, data: { type: 'string', default: 'platform.sqlite' } },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error('platform: --port must be 0 to 65535');
  process.exit(2);
}
try {
  const platform = await startPlatform({ port, dataFile: values.data, demo: true });
  for (const host of ['localhost', ...hosts.map(({ brand }) => brand.host)]) console.log(platform.url(host));
  const stop = () => void platform.stop().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  const taken = (error as { code?: string }).code === 'EADDRINUSE';
  console.error(taken ? `platform: port ${port} is taken; choose another with --port` : error);
  process.exit(1);
}
