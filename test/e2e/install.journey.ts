import { expect, test } from './world.ts';

test('the browser finds the PWA fit to be installed', async ({ pwa, sitAtDesk }) => {
  // A desk, because the phones of these journeys are private windows, where nothing can be installed.
  const desk = await sitAtDesk();
  const page = await desk.tab(pwa);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const session = await desk.context.newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '{}')).toMatchObject({ name: 'Watchword', display: 'standalone', start_url: '/' });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});
