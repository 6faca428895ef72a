import { Button, Group, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../lib/messages';
import { useDraft } from '../lib/use-draft';
import { Card } from './card';
import { ConflictNote } from './conflict-note';
import { Note } from './note';
import { SavingState } from './saving-state';

interface ProseEditProps {
  readonly title: string;
  readonly value: string;
  /** What to write, shown while there is nothing. */
  readonly hint: string;
  readonly editable: boolean;
  /** One per record and field: `visit.42.report`. */
  readonly draftKey: string;
  readonly saving: boolean;
  readonly refusal: string | null;
  /** The server's sentence when somebody saved first; `value` is then the newer text. */
  readonly conflict: string | null;
  /** Resolves to true when the server took it. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onKeepMine: () => Promise<boolean>;
  readonly onTakeTheirs: () => void;
}

/** A longer text of a record, edited in place; what is typed survives a reload and a lost connection. */
export function ProseEdit({
  title,
  value,
  hint,
  editable,
  draftKey,
  saving,
  refusal,
  conflict,
  onSave,
  onKeepMine,
  onTakeTheirs,
}: ProseEditProps) {
  const t = useT();
  const draft = useDraft<string>(draftKey);
  const [typed, setTyped] = useState<string | null>(draft.initial);
  const editing = typed !== null && editable;

  function leave() {
    draft.discard();
    setTyped(null);
  }

  async function finish(work: Promise<boolean>) {
    if (await work) leave();
  }

  const edit = editable && !editing && (
    <Button
      size="xs"
      variant="subtle"
      color="gray"
      leftSection={<IconPencil size={14} stroke={2} aria-hidden />}
      onClick={() => setTyped(value)}
    >
      {t(value === '' ? 'prose.write' : 'prose.edit')}
    </Button>
  );
  return (
    <Card title={title} action={edit || undefined}>
      {editing ? (
        <div style={{ display: 'grid', gap: 8 }}>
          <Textarea
            aria-label={title}
            placeholder={hint}
            autosize
            minRows={4}
            maxRows={18}
            autoFocus={draft.initial === null}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              draft.keep(event.currentTarget.value);
            }}
          />
          {refusal !== null && <Note tone="overdue">{refusal}</Note>}
          {conflict !== null && (
            <ConflictNote
              message={conflict}
              texts={{ mine: typed, theirs: value }}
              onKeepMine={() => void finish(onKeepMine())}
              onTakeTheirs={() => {
                onTakeTheirs();
                leave();
              }}
            />
          )}
          <Group justify="space-between">
            <SavingState
              state={saving ? 'saving' : draft.keptAt !== null || draft.initial !== null ? 'draft' : 'idle'}
            />
            <Group gap={8}>
              <Button
                onClick={() => {
                  onTakeTheirs();
                  leave();
                }}
              >
                {t('action.cancel')}
              </Button>
              <Button variant="filled" loading={saving} onClick={() => void finish(onSave(typed.trim()))}>
                {t('action.save')}
              </Button>
            </Group>
          </Group>
        </div>
      ) : value === '' ? (
        <p className="muted dense">{hint}</p>
      ) : (
        <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{value}</p>
      )}
    </Card>
  );
}
