import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * The side panel stands in the address (`?panel=task:42`), so that a link opens it, Back closes it,
 * and any screen can ask for it without knowing the feature that draws it.
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

const PANEL_KEYS = ['panel', 'partnershipId', 'visitId', 'agreementId', 'municipalityId', 'title'] as const;

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
          for (const key of PANEL_KEYS) {
            if (key !== 'panel' && panel[key] !== undefined) next.set(key, panel[key]);
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
  if (value === null) return null;
  if (value === 'new-task') {
    const linked = PANEL_KEYS.filter((key) => key !== 'panel').map(
      (key) => [key, params.get(key) ?? undefined] as const,
    );
    return { kind: 'new-task', ...Object.fromEntries(linked) };
  }
  const [kind, id] = value.split(':');
  return (kind === 'task' || kind === 'partnership') && id ? { kind, id } : null;
}
