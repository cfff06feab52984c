import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reference } from '../core/policy/templates/reference.ts';

// `npm run reference`: writes the page of all settings by policy anew, from core/policy/table.ts and its words.

const page = fileURLToPath(new URL('../docs/admin/reference.md', import.meta.url));
writeFileSync(page, reference());
console.log('docs/admin/reference.md is fresh.');
