export function TaskPanel(_props: { readonly id: string; readonly onClose: () => void }) {
  return null;
}
