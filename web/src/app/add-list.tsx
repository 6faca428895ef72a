import { Link } from 'react-router';
import { ADDABLE_RECORDS, ADD_TASK } from '../lib/addable-records';
import { useT } from '../lib/messages';
import { usePanel } from '../lib/panels';

/** What can be added, from the phone's plus. */
export function AddList({ onChosen }: { readonly onChosen: () => void }) {
  const t = useT();
  const { open } = usePanel();
  return (
    <>
      <button
        type="button"
        onClick={() => {
          onChosen();
          open({ kind: 'new-task' });
        }}
      >
        <ADD_TASK.icon size={24} stroke={1.75} aria-hidden />
        {t(ADD_TASK.label)}
      </button>
      {ADDABLE_RECORDS.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} onClick={onChosen}>
          <Icon size={24} stroke={1.75} aria-hidden />
          {t(label)}
        </Link>
      ))}
    </>
  );
}
