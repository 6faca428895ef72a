import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { ContactCardFragment, EndPostMutation } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { refusalsOf } from '../../lib/refusal';
import { useDates } from '../../lib/use-dates';
import { useCan } from '../../lib/viewer';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import { HandoverResult } from '../../ui/people/handover-result';
import { OpenWork, useOpenWork } from '../../ui/people/open-work';
import { endPostDocument } from '../../ui/people/people.documents';
import classes from '../../ui/people/people.module.css';
import { ContactPicker } from '../../ui/pickers/contact-picker';
import { UserPicker } from '../../ui/pickers/user-picker';
import { SavingState } from '../../ui/saving-state';

interface EndPostDialogProps {
  readonly contact: ContactCardFragment;
  readonly post: ContactCardFragment['posts'][number];
  readonly onClose: () => void;
}

/** A person leaves a post: the last day, who comes after, and to whom the open work goes, in one act. */
export function EndPostDialog({ contact, post, onClose }: EndPostDialogProps) {
  const t = useT();
  const names = useNames();
  const { today } = useDates();
  const mayHandOver = useCan()('tasks.edit') && contact.user !== null;
  const [endedOn, setEndedOn] = useState<string | null>(today);
  const [successorId, setSuccessorId] = useState<string | null>(null);
  const [handsOver, setHandsOver] = useState(mayHandOver);
  const [toUserId, setToUserId] = useState<string | null>(null);
  const [leaveUnseen, setLeaveUnseen] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [done, setDone] = useState<EndPostMutation['endPost'] | null>(null);
  const open = useOpenWork(handsOver ? (contact.user?.id ?? null) : null, toUserId);
  const [endPost, { loading }] = useMutation(endPostDocument, { refetchQueries: 'active' });

  async function confirm() {
    const asked = handsOver && open.total > 0;
    const missing = {
      ...(endedOn === null ? { endedOn: t('move.dayNeeded') } : {}),
      ...(asked && toUserId === null ? { handOverToId: t('handover.toNeeded') } : {}),
    };
    setErrors(missing);
    if (endedOn === null || Object.keys(missing).length > 0) return;
    try {
      const { data } = await endPost({
        variables: {
          input: {
            ...{ postId: post.id, expectedVersion: contact.version, endedOn, successorId, leaveUnseen },
            handOverToId: asked ? toUserId : null,
          },
        },
      });
      if (data?.endPost.handover) setDone(data.endPost);
      else onClose();
    } catch (error) {
      const refusals = refusalsOf(error);
      const known = ['endedOn', 'successorId', 'handOverToId'];
      setErrors(
        refusals.length === 0
          ? { other: t('error.noAnswer') }
          : Object.fromEntries(
              refusals.map(({ field, message }) => [field && known.includes(field) ? field : 'other', message]),
            ),
      );
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('endPost.title', { name: names.person(contact), post: names.title(post) })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {done?.handover ? (
        <div className={classes.dialog}>
          <HandoverResult handover={done.handover} />
          <Group justify="flex-end">
            <Button variant="filled" onClick={onClose} data-autofocus>
              {t('action.close')}
            </Button>
          </Group>
        </div>
      ) : (
        <form
          noValidate
          className={classes.dialog}
          onSubmit={(event) => {
            event.preventDefault();
            void confirm();
          }}
        >
          <DateField
            label={t('endPost.on')}
            value={endedOn}
            onChange={setEndedOn}
            error={errors.endedOn}
            clearable={false}
          />
          <ContactPicker
            label={t('contacts.successor')}
            description={t('endPost.successorHint')}
            value={successorId}
            onChange={setSuccessorId}
            error={errors.successorId}
            except={contact.id}
            clearable
          />
          {mayHandOver && (
            <>
              <Checkbox
                label={t('endPost.handOver')}
                checked={handsOver}
                onChange={(event) => setHandsOver(event.currentTarget.checked)}
              />
              {handsOver && (
                <>
                  <OpenWork of={open} leaveUnseen={leaveUnseen} onLeaveUnseen={setLeaveUnseen} />
                  {open.total > 0 && (
                    <UserPicker
                      label={t('handover.to')}
                      value={toUserId}
                      onChange={setToUserId}
                      except={contact.user?.id}
                      error={errors.handOverToId}
                    />
                  )}
                </>
              )}
            </>
          )}
          {errors.other !== undefined && <Note tone="overdue">{errors.other}</Note>}
          <Group justify="space-between">
            <SavingState state={loading ? 'saving' : 'idle'} />
            <Group gap={8}>
              <Button onClick={onClose}>{t('action.cancel')}</Button>
              <Button type="submit" variant="filled" loading={loading} data-autofocus>
                {t('endPost.confirm')}
              </Button>
            </Group>
          </Group>
        </form>
      )}
    </Modal>
  );
}
