/** Runs in the page: what a browser does when space runs low, or when somebody clears its data. */
export function forgetTheVault(): Promise<void> {
  return new Promise((settle, fail) => {
    const gone = indexedDB.deleteDatabase('watchword');
    gone.onsuccess = () => settle();
    gone.onerror = () => fail(gone.error);
  });
}
