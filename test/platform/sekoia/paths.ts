/** The security pages of a person. */
export const SECURITY = '/user/security';
export const ENROL = `${SECURITY}/authenticator`;

/** The console of an administrator. */
export const WORKSPACE = '/settings/workspace';
export const USERS = `${WORKSPACE}/users`;
