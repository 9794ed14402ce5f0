/**
 * A page elsewhere can point its own name at 127.0.0.1 and read what a local server says (DNS rebinding). It
 * cannot change the Host its visitors' browsers send, so only the names of this machine are answered.
 */
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** Whether a request's Host header names this machine. */
export const isLocalHost = (host: string | undefined): boolean => host !== undefined && LOCAL.test(host);
