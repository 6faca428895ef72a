import { IconBuildingCommunity, IconCheckbox, IconFileCertificate, IconHeartHandshake, IconPlaneInflight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useT } from '../lib/messages';
import { usePanel } from '../lib/panels';

const RECORDS = [
  { to: '/visits/new', label: 'add.visit', icon: IconPlaneInflight },
  { to: '/partnerships/new', label: 'add.partnership', icon: IconHeartHandshake },
  { to: '/agreements/new', label: 'add.agreement', icon: IconFileCertificate },
  { to: '/municipalities/new', label: 'add.municipality', icon: IconBuildingCommunity },
] as const;

/** What can be added, from the phone's plus. */
export function AddList({ onChosen }: { readonly onChosen: () => void }) {
  const t = useT();
  const { open } = usePanel();
  return (
    <>
      <button type="button" onClick={() => { onChosen(); open({ kind: 'new-task' }); }}>
        <IconCheckbox size={24} stroke={1.75} aria-hidden />
        {t('add.task')}
      </button>
      {RECORDS.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} onClick={onChosen}><Icon size={24} stroke={1.75} aria-hidden />{t(label)}</Link>
      ))}
    </>
  );
}
