import { formatter } from '@lingui/format-json';

/** The catalogues are written by hand with explicit ids, nothing is extracted; `lingui compile --strict` fails on a missing message. */
export default {
  sourceLocale: 'en',
  locales: ['en', 'de', 'es', 'fr', 'it', 'pt-BR'],
  format: formatter({ style: 'minimal' }),
  compileNamespace: 'ts',
  catalogs: [
    { path: '<rootDir>/core/ui/gate/messages/{locale}', include: [] },
    { path: '<rootDir>/core/ui/messages/{locale}', include: [] },
  ],
};
