import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a link; only the hash is stored. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** SHA-256, hex. Enough for random tokens; passwords take Argon2id. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
