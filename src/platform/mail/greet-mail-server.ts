import { smtpConnection, smtpCredentials } from './smtp-conversation.js';

const LIMIT_MS = 12_000;

/**
 * Opens a conversation as for a letter – EHLO, STARTTLS where offered, sign-in where the address has a user – and
 * leaves without sending.
 *
 * @throws Error with the server's own words
 */
export async function greetMailServer(url: URL): Promise<{ encrypted: boolean; signedIn: boolean }> {
  const connection = smtpConnection(url);
  const credentials = smtpCredentials(url);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no end in ${LIMIT_MS / 1000} s`)), LIMIT_MS);
      const done = () => {
        resolve({ encrypted: connection.secure, signedIn: credentials !== null });
        connection.quit();
      };
      connection.on('error', reject);
      connection.on('end', () => reject(new Error('the server closed the connection')));
      connection.connect(() => {
        if (!credentials) return done();
        connection.login({ credentials }, (error) => (error ? reject(error) : done()));
      });
    });
  } finally {
    clearTimeout(timer);
    connection.close();
  }
}
