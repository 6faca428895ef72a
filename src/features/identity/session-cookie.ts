import '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import type { Config } from '../../platform/config/config.schema.js';

/** Over https the `__Host-` prefix binds the cookie to this very host. */
function cookieName(config: Config): string {
  return config.PUBLIC_URL.startsWith('https:') ? '__Host-pobratym' : 'pobratym_session';
}

export function readSessionCookie(header: string | undefined, config: Config): string | null {
  const name = `${cookieName(config)}=`;
  const pair = header?.split(/;\s*/).find((part) => part.startsWith(name));
  return pair ? pair.slice(name.length) : null;
}

export function setSessionCookie(reply: FastifyReply | null, config: Config, token: string): void {
  void reply?.setCookie(cookieName(config), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.PUBLIC_URL.startsWith('https:'),
    path: '/',
    maxAge: config.SESSION_LIFETIME_HOURS * 3600,
  });
}

export function clearSessionCookie(reply: FastifyReply | null, config: Config): void {
  void reply?.clearCookie(cookieName(config), { path: '/', secure: config.PUBLIC_URL.startsWith('https:') });
}
