import type { UseFormReturnType } from '@mantine/form';
import { refusalsOf } from './refusal';

/**
 * Puts the server's refusals at their fields and the rest into one sentence.
 *
 * @returns the sentence for the note above the buttons, or null when every refusal found its field
 */
export function showRefusals<Values extends object>(
  form: UseFormReturnType<Values>,
  error: unknown,
  sentenceWithoutAnswer: string,
): string | null {
  const refusals = refusalsOf(error);
  if (refusals.length === 0) return sentenceWithoutAnswer;
  const values = form.getValues();
  const atFields: Record<string, string> = {};
  const rest: string[] = [];
  for (const { field, message } of refusals) {
    const path = field === undefined ? undefined : formPath(field, values);
    if (path === undefined) rest.push(message);
    else atFields[path] = message;
  }
  form.setErrors(atFields);
  focusFirst(Object.keys(atFields).map((path) => form.getInputNode(path)));
  return rest.length > 0 ? rest.join(' ') : null;
}

/** `input.fields.parties.0.municipalityId` → the longest tail that begins with a field of the form. */
function formPath(field: string, values: object): string | undefined {
  const steps = field.replace(/\[(\d+)\]/g, '.$1').split('.');
  const start = steps.findIndex((step) => step in values);
  return start < 0 ? undefined : steps.slice(start).join('.');
}

/** Call with the errors of a refused submit: focus goes to the first wrong field of the page. */
export function focusFirstError<Values extends object>(
  form: UseFormReturnType<Values>,
  errors: Readonly<Record<string, unknown>>,
): void {
  focusFirst(Object.keys(errors).map((path) => form.getInputNode(path)));
}

function focusFirst(nodes: readonly (HTMLElement | null)[]): void {
  const [first] = nodes
    .filter((node): node is HTMLElement => node !== null)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  first?.focus();
}
