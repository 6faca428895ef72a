import { Link } from 'react-router';
import type { ProjectRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useMoney } from '../../lib/money';
import { Card } from '../../ui/card';
import { Note } from '../../ui/note';
import { useProjectWords } from './project-words';
import classes from './projects.module.css';

type Participant = ProjectRecordFragment['participants'][number];

/** Who takes part and what each puts in; one sum per currency, and whether it fits the amount. */
export function ProjectParticipants({ project }: { readonly project: ProjectRecordFragment }) {
  const t = useT();
  const money = useMoney();
  const { participants, contributionTotals, contributionGap } = project;
  return (
    <Card title={t('project.participants')} count={participants.length} flush>
      {participants.length === 0 && (
        <p className="muted dense" style={{ padding: '12px 16px' }}>
          {t('project.participantsNone')}
        </p>
      )}
      <ul className={classes.people}>
        {participants.map((participant) => (
          <li key={participant.id}>
            <span className="muted">{t(`enum.ProjectRole.${participant.role}`)}</span>
            <ParticipantName participant={participant} />
            <span className="num">{participant.contribution && money(participant.contribution)}</span>
          </li>
        ))}
        {contributionTotals.map((total) => (
          <li key={total.currency} className={classes.total}>
            <span />
            <span>{t('project.contributions', { currency: total.currency })}</span>
            <span className="num">{money(total)}</span>
          </li>
        ))}
      </ul>
      {contributionGap && (
        <div style={{ padding: '0 16px 12px' }}>
          <Note tone="due">
            {t(`enum.ContributionGapKind.${contributionGap.kind}`, { amount: money(contributionGap.difference) })}
          </Note>
        </div>
      )}
    </Card>
  );
}

function ParticipantName({ participant }: { readonly participant: Participant }) {
  const words = useProjectWords();
  const { organisation, municipality } = participant;
  const name = words.participant(participant);
  const to = organisation ? `/organisations/${organisation.id}` : municipality && `/municipalities/${municipality.id}`;
  return to ? (
    <Link className="link" to={to}>
      {name}
    </Link>
  ) : (
    <span>{name}</span>
  );
}
