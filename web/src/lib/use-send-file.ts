import type { FileRole } from '../graphql/graphql';
import { useT } from './messages';

/** The largest file that the server takes. */
const LARGEST_BYTES = 25 * 1024 * 1024;

/** What the server takes, as a file chooser is told. */
export const TAKEN_FILES = '.pdf,.docx,.xlsx,.odt,.ods,.asice,.sce,.jpg,.jpeg,.png,.tif,.tiff';

/** The id of a file that was taken, or the sentence why it was not. */
type Sent = { readonly id: string } | { readonly refusal: string };

/** Sends a file to the record at `place`, such as `/files/agreements/42`, and tells how much of it has gone, 0 to 1. */
export function useSendFile() {
  const t = useT();
  return async (place: string, file: File, role: FileRole, onShare: (share: number) => void): Promise<Sent> => {
    if (file.size > LARGEST_BYTES) return { refusal: t('files.tooLarge') };
    const query = new URLSearchParams({ name: file.name, role }).toString();
    return (await send(`${place}?${query}`, file, onShare)) ?? { refusal: t('error.noAnswer') };
  };
}

/** Resolves to null when no answer came. */
function send(url: string, file: File, onShare: (share: number) => void): Promise<Sent | null> {
  return new Promise((resolve) => {
    // fetch does not tell how much of a body has gone
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(sentIn(request.responseText));
    request.onerror = () => resolve(null);
    request.onabort = () => resolve(null);
    request.send(file);
  });
}

function sentIn(answer: string): Sent | null {
  try {
    const body: unknown = JSON.parse(answer);
    if (typeof body !== 'object' || body === null) return null;
    if ('id' in body) return { id: String(body.id) };
    return 'message' in body && 'extensions' in body ? { refusal: String(body.message) } : null;
  } catch {
    return null;
  }
}
