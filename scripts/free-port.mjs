/** Starts on `port`, or on the next one that is free: `start(port)` must reject with EADDRINUSE when it is taken. Says so when it moved. */
export async function onFreePort(port, start) {
  for (let at = port; at < port + 50; at++)
    try {
      const running = await start(at);
      if (at !== port) console.log(`Port ${port} is taken; using ${at}.`);
      return running;
    } catch (error) {
      if (error?.code !== 'EADDRINUSE') throw error;
    }
  throw new Error(`ports ${port} to ${port + 49} are all taken: end one of the programs that use them`);
}
