import type { Panel } from '../../lib/panels';

export function NewTaskPanel(_props: { readonly links: Extract<Panel, { kind: 'new-task' }>; readonly onClose: () => void }) {
  return null;
}
