import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * The side panel stands in the address (`?panel=task:42`), so that a link opens it, Back closes it,
 * and any screen can ask for it without knowing the feature that draws it. Letters and notices name
 * their task shorter: `/tasks?task=42` opens the same panel.
 */
export type Panel =
  | { readonly kind: 'task'; readonly id: string }
  | { readonly kind: 'partnership'; readonly id: string }
  | {
      readonly kind: 'new-task';
      readonly partnershipId?: string;
      readonly visitId?: string;
      readonly agreementId?: string;
      readonly municipalityId?: string;
      /** What the new task may be called. */
      readonly title?: string;
    };

const NEW_TASK_KEYS = ['partnershipId', 'visitId', 'agreementId', 'municipalityId', 'title'] as const;
const PANEL_KEYS = ['panel', 'task', ...NEW_TASK_KEYS];

export function usePanel(): {
  readonly panel: Panel | null;
  readonly open: (panel: Panel) => void;
  readonly close: () => void;
} {
  const [params, setParams] = useSearchParams();

  const open = useCallback(
    (panel: Panel) =>
      setParams((current) => {
        const next = withoutPanel(current);
        if (panel.kind !== 'new-task') next.set('panel', `${panel.kind}:${panel.id}`);
        else {
          next.set('panel', 'new-task');
          for (const key of NEW_TASK_KEYS) {
            if (panel[key] !== undefined) next.set(key, panel[key]);
          }
        }
        return next;
      }),
    [setParams],
  );
  const close = useCallback(() => setParams(withoutPanel), [setParams]);

  return { panel: panelFrom(params), open, close };
}

function withoutPanel(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const key of PANEL_KEYS) next.delete(key);
  return next;
}

function panelFrom(params: URLSearchParams): Panel | null {
  const value = params.get('panel');
  const task = params.get('task');
  if (value === null) return task ? { kind: 'task', id: task } : null;
  if (value === 'new-task') {
    const linked = NEW_TASK_KEYS.map((key) => [key, params.get(key) ?? undefined] as const);
    return { kind: 'new-task', ...Object.fromEntries(linked) };
  }
  const [kind, id] = value.split(':');
  return (kind === 'task' || kind === 'partnership') && id ? { kind, id } : null;
}
