import { Link } from 'react-router';
import { useNames } from '../../lib/names';
import { Party, PartnershipName } from '../../ui/party';
import type { OpenTask } from './tasks.documents';

/** Every record the task belongs to, each a link. */
export function TaskLinks({ task }: { readonly task: OpenTask }) {
  const names = useNames();
  const { partnership, municipality, visit, agreement } = task;
  if (!partnership && !municipality && !visit && !agreement) return null;
  return (
    <span style={{ display: 'grid', gap: 4 }}>
      {partnership && (
        <Link className="link" to={`/partnerships/${partnership.id}`}>
          <PartnershipName partnership={partnership} layout="wrap" />
        </Link>
      )}
      {visit && (
        <Link className="link" to={`/visits/${visit.id}`}>
          {names.title(visit)}
        </Link>
      )}
      {agreement && (
        <Link className="link" to={`/agreements/${agreement.id}`}>
          {names.title(agreement)}
        </Link>
      )}
      {municipality && (
        <Link className="link" to={`/municipalities/${municipality.id}`}>
          <Party municipality={municipality} />
        </Link>
      )}
    </span>
  );
}
