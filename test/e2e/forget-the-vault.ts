/** Runs in the page: what a browser does when space runs low, or when somebody clears its data. */
export async function forgetTheVault(): Promise<void> {
  await new Promise<void>((settle, fail) => {
    const gone = indexedDB.deleteDatabase('watchword');
    gone.onsuccess = () => settle();
    gone.onerror = () => fail(gone.error);
  });
  await (await navigator.storage.getDirectory()).removeEntry('copy-watchword', { recursive: true });
}

/** Runs in the page: what Chromium does to a database whose log does not add up. */
export function dropTheDatabase(): Promise<void> {
  return new Promise((settle, fail) => {
    const gone = indexedDB.deleteDatabase('watchword');
    gone.onsuccess = () => settle();
    gone.onerror = () => fail(gone.error);
  });
}
