import type { Bytes } from '../../core/bytes/bytes.ts';
import type { Home } from '../../core/ui/home.ts';

/** The largest file that is read: more than any backup or photo needs. */
const mostBytes = 32 * 1024 * 1024;

/** Files as a phone has them: the share sheet where there is one, a download elsewhere; the system's own chooser to open. */
export const files: Home['files'] = {
  async save(name, bytes) {
    const file = new File([bytes], name, { type: 'application/octet-stream' });
    // A phone's share sheet can put the file where the person keeps things; an AbortError goes up: nothing was saved then.
    if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files: [file] })) {
      await navigator.share({ files: [file] });
      return;
    }
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser has taken the address by its next task, not yet when click() returns.
    setTimeout(() => URL.revokeObjectURL(address), 0);
  },
  open(accept) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    return new Promise((resolve, reject) => {
      input.oncancel = () => resolve(null);
      input.onchange = () => {
        const file = input.files?.[0];
        if (!file) return resolve(null);
        if (file.size > mostBytes)
          return reject(new Error('files: larger than 32 MiB, so not a backup or a picture of a code'));
        file
          .arrayBuffer()
          .then((buffer) => resolve({ name: file.name, bytes: new Uint8Array(buffer) as Bytes }), reject);
      };
      input.click();
    });
  },
};
