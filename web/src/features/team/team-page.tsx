import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { TeamMemberFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useListPages } from '../../lib/use-list-pages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { useCan, useOwnUserId } from '../../lib/viewer';
import { Avatar } from '../../ui/avatar';
import { ListFooter } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-sentence';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { HandoverDialog } from '../../ui/people/handover-dialog';
import rows from '../../ui/plain-rows.module.css';
import { SearchBox } from '../../ui/search-box';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { Tag } from '../../ui/tag';
import { HandoversSection } from './handovers-section';
import { HeadDialog } from './head-dialog';
import { InvitePanel } from './invite-panel';
import { resendDocument, teamDocument, updateUserDocument } from './team.documents';

export function TeamPage() {
  const t = useT();
  const can = useCan();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const answer = useQuery(teamDocument, {
    variables: { filter: { search: search || undefined } },
  });
  const list = useListPages((answer.data ?? answer.previousData)?.users, answer);
  const { shown } = list;
  const inviting = params.get('invite') === 'yes';
  const setInviting = (open: boolean) => setParams(open ? { invite: 'yes' } : {});

  return (
    <Page
      title={t('nav.team')}
      sub={shown && t('team.count', { count: shown.totalCount })}
      actions={
        can('users.invite') && (
          <Button
            variant="filled"
            leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => setInviting(true)}
          >
            {t('team.invite')}
          </Button>
        )
      }
      header={
        <FilterBar>
          <SearchBox
            value={search}
            onSearch={(value) => setParams(value ? { search: value } : {}, { replace: true })}
          />
        </FilterBar>
      }
    >
      {shown === undefined ? (
        list.error ? (
          <LoadError error={list.error} onRetry={list.retry} />
        ) : (
          <SkeletonRows rows={6} height={52} />
        )
      ) : shown.totalCount === 0 ? (
        <EmptyState
          title={t('list.filteredOut')}
          action={<Button onClick={() => setParams({})}>{t('filter.clear')}</Button>}
        >
          {t('team.filteredOut')}
        </EmptyState>
      ) : (
        <>
          <ul className={rows.rows}>
            {shown.edges.map(({ node }) => (
              <Member key={node.id} member={node} />
            ))}
          </ul>
          <ListFooter
            rows={shown.edges}
            total={shown.totalCount}
            hasMore={shown.pageInfo.hasNextPage}
            loadingMore={list.loadingMore}
            onMore={list.more}
          />
          <HandoversSection />
        </>
      )}
      {inviting && (
        <InvitePanel
          onClose={() => setInviting(false)}
          onInvited={() => {
            setInviting(false);
            list.retry();
          }}
        />
      )}
    </Page>
  );
}

function Member({ member }: { readonly member: TeamMemberFragment }) {
  const t = useT();
  const names = useNames();
  const say = useSay();
  const can = useCan();
  const dates = useDates();
  const away = member.absences.find(({ fromOn, toOn }) => fromOn <= dates.today && dates.today <= toOn);
  const own = useOwnUserId() === member.id;
  const mayDisable = can('users.edit') && !own;
  const mayHandOver = can('tasks.edit') && member.state !== 'INVITED';
  const [choosingHead, setChoosingHead] = useState(false);
  const [handingOver, setHandingOver] = useState(false);
  const [resend] = useMutation(resendDocument);
  const [update] = useMutation(updateUserDocument);
  const scope = member.networkWide ? t('team.wholeNetwork') : member.communities.map(names.municipality).join(', ');

  async function attempt(work: () => Promise<unknown>, done: string) {
    try {
      await work();
      say.done(done);
    } catch (error) {
      say.refused(error);
    }
  }

  const disable = (disabled: boolean) =>
    attempt(
      () => update({ variables: { input: { id: member.id, expectedVersion: member.version, disabled } } }),
      t(disabled ? 'team.disabled' : 'team.enabled', { name: member.name }),
    );

  return (
    <li>
      <Avatar user={member} size={28} decorative />
      <span className={rows.main}>
        <b>{member.name}</b>
        <span className="small muted">
          {[
            member.email,
            t(`enum.Role.${member.role}`),
            scope,
            member.head && t('team.headIs', { name: member.head.name }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {away && (
        <Tag tone="due">
          {t('absence.tag', {
            until: dates.long(away.toOn),
            name: away.substitute?.name ?? t('absence.hidden'),
          })}
        </Tag>
      )}
      {member.state !== 'ACTIVE' && (
        <Tag tone={member.state === 'INVITED' ? 'info' : undefined}>{t(`enum.UserState.${member.state}`)}</Tag>
      )}
      {member.state === 'INVITED' && can('users.invite') && (
        <Button
          size="xs"
          onClick={() =>
            void attempt(() => resend({ variables: { userId: member.id } }), t('team.resent', { email: member.email }))
          }
        >
          {t('team.resend')}
        </Button>
      )}
      {(can('users.edit') || mayHandOver) && (
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={t('team.actions', { name: member.name })}>
              <IconDots size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayHandOver && <Menu.Item onClick={() => setHandingOver(true)}>{t('handover.action')}</Menu.Item>}
            {can('users.edit') && <Menu.Item onClick={() => setChoosingHead(true)}>{t('team.chooseHead')}</Menu.Item>}
            {mayDisable && (
              <Menu.Item onClick={() => void disable(member.state !== 'DISABLED')}>
                {t(member.state === 'DISABLED' ? 'team.enable' : 'team.disable')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {choosingHead && <HeadDialog member={member} onClose={() => setChoosingHead(false)} />}
      {handingOver && <HandoverDialog person={member} onClose={() => setHandingOver(false)} />}
    </li>
  );
}
