import type { Home } from '../../core/ui/home.ts';

/** More than any backup or photo needs. */
const mostBytes = 32 * 1024 * 1024;

/** Files as a desktop browser has them: a download, and the system's chooser. */
export const files: Home['files'] = {
  async save(name, bytes) {
    const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: name });
    link.click();
    // By its next task the browser has taken what it needs.
    setTimeout(() => URL.revokeObjectURL(address));
  },
  open(accept) {
    const chooser = Object.assign(document.createElement('input'), { type: 'file', accept });
    return new Promise((resolve, reject) => {
      chooser.oncancel = () => resolve(null);
      chooser.onchange = async () => {
        const file = chooser.files?.[0];
        if (!file) return resolve(null);
        if (file.size > mostBytes) return reject(new Error('files: larger than 32 MiB, so no backup and no picture'));
        const buffer = await file.arrayBuffer().catch(reject);
        if (buffer) resolve({ name: file.name, bytes: new Uint8Array(buffer) });
      };
      chooser.click();
    });
  },
};
