import { useMutation, useQuery } from '@apollo/client/react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { MembershipFields, MembershipRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useIsPhone } from '../../lib/use-phone';
import { useVersionedSave } from '../../lib/use-versioned-save';
import { useCan } from '../../lib/viewer';
import { Person } from '../../ui/avatar';
import { Card, Facts } from '../../ui/card';
import { LoadError } from '../../ui/load-error';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { PartnershipName } from '../../ui/party';
import { RecordColumns, RecordHead, RecordHistory, RecordTabs } from '../../ui/record-layout';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { RecordMeasures } from '../../ui/record-measures';
import { RecordRemindersCard } from '../../ui/record-reminders';
import { Fees, Obligations } from './membership-duties';
import { MembershipHistory } from './membership-history';
import { MembershipMoves } from './membership-moves';
import { MembershipStatusTag } from './membership-status-tag';
import { useJoined } from './membership-words';
import { membershipDocument, updateMembershipDocument } from './memberships.documents';

export function MembershipPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(membershipDocument, { variables: { id } });

  async function newest(): Promise<number> {
    const { data: fresh } = await refetch();
    if (!fresh) throw new Error('the membership did not come');
    return fresh.membership.version;
  }

  if (data) return <MembershipView key={id} membership={data.membership} onNewest={newest} />;
  return (
    <Page title={t('membership.one')} crumbs={[{ label: t('nav.memberships'), to: '/memberships' }]}>
      {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={8} height={44} />}
    </Page>
  );
}

interface MembershipViewProps {
  readonly membership: MembershipRecordFragment;
  readonly onNewest: () => Promise<number>;
}

function MembershipView({ membership, onNewest }: MembershipViewProps) {
  const t = useT();
  const names = useNames();
  const phone = useIsPhone();
  const [params] = useSearchParams();
  const editable = useCan()('projects.edit');
  const [update] = useMutation(updateMembershipDocument, { refetchQueries: 'active' });
  const { id, version, status } = membership;
  const saving = useVersionedSave<MembershipFields>({
    version,
    send: (fields, expectedVersion) => update({ variables: { input: { id, expectedVersion, fields } } }),
    newest: onNewest,
  });
  const onSave = (fields: MembershipFields) => void saving.save(fields);
  const tab = params.get('tab') === 'history' ? 'history' : 'membership';
  const title = names.title(membership);
  const moves = <MembershipMoves membership={membership} compact={phone} />;
  const refused = saving.conflict?.message ?? saving.refusal;

  return (
    <Page
      title={title}
      titleInHeader={!phone}
      tone="surface"
      crumbs={[{ label: t('nav.memberships'), to: '/memberships' }]}
      sub={phone ? t(`enum.MembershipStatus.${status}`) : undefined}
      phoneCorner={moves}
      header={
        <RecordHead title={title} tag={<MembershipStatusTag status={status} />} compact={phone} actions={moves}>
          {(!phone || tab === 'history') && (
            <RecordTabs
              label={t('membership.views')}
              current={tab}
              tabs={[
                { key: 'membership', label: t('membership.one') },
                { key: 'history', label: t('history.title') },
              ]}
            />
          )}
        </RecordHead>
      }
    >
      {tab === 'history' ? (
        <RecordHistory>
          <MembershipHistory id={id} />
        </RecordHistory>
      ) : (
        <RecordColumns
          main={
            <>
              {refused !== null && <Note tone="overdue">{refused}</Note>}
              <Obligations membership={membership} editable={editable} onSave={onSave} />
              <Fees membership={membership} editable={editable} onSave={onSave} />
            </>
          }
          side={
            <>
              <MembershipFacts membership={membership} />
              <RecordRemindersCard type="MEMBERSHIP" id={membership.id} />
              <RecordMeasures record={{ type: 'MEMBERSHIP', id: membership.id }} startsOn={membership.joinedOn} />
            </>
          }
        />
      )}
    </Page>
  );
}

function MembershipFacts({ membership }: { readonly membership: MembershipRecordFragment }) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const joined = useJoined();
  const { network, community, endedOn, certificate, contact, url, partnership, owner, note, statusHistory } =
    membership;
  const last = statusHistory.at(-1);
  return (
    <Card title={t('project.facts')}>
      <Facts
        rows={[
          [
            t('membership.network'),
            network && (
              <Link className="link" to={`/organisations/${network.id}`}>
                {names.organisation(network)}
              </Link>
            ),
          ],
          [t('project.community'), community && names.municipality(community)],
          [t('membership.joined'), joined(membership)],
          [t('membership.ended'), endedOn && dates.long(endedOn)],
          [t('membership.reason'), last?.reason],
          [t('membership.certificate'), certificate],
          [
            t('membership.contact'),
            contact && (
              <Link className="link" to={`/people/${contact.id}`}>
                {names.person(contact)}
              </Link>
            ),
          ],
          [
            t('membership.url'),
            url && (
              <a className="link" href={url} target="_blank" rel="noreferrer">
                {url.replace(/^https?:\/\//, '')}
              </a>
            ),
          ],
          [
            t('agreement.partnership'),
            partnership && (
              <Link className="link" to={`/partnerships/${partnership.id}`}>
                <PartnershipName partnership={partnership} />
              </Link>
            ),
          ],
          [t('agreement.owner'), owner && <Person user={owner} />],
          [t('agreement.note'), note],
        ]}
      />
    </Card>
  );
}
