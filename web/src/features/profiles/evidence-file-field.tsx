import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconFileText, IconPaperclip, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useT } from '../../lib/messages';
import { TAKEN_FILES, useSendFile } from '../../lib/use-send-file';
import { Note } from '../../ui/note';
import classes from './profiles.module.css';

export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
}

interface EvidenceFileFieldProps {
  readonly municipalityId: string;
  readonly value: EvidenceFile | null;
  readonly onChange: (file: EvidenceFile | null) => void;
}

/** A paper that proves a point, such as a decision of the council; it is sent at once and counts when the point is saved. */
export function EvidenceFileField({ municipalityId, value, onChange }: EvidenceFileFieldProps) {
  const t = useT();
  const send = useSendFile();
  const chooser = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function take(file: File) {
    const { name } = file;
    setRefusal(null);
    setSending({ name, share: 0 });
    const sent = await send(`/files/profiles/${municipalityId}`, file, 'DECISION', (share) =>
      setSending({ name, share }),
    );
    setSending(null);
    if ('refusal' in sent) setRefusal(sent.refusal);
    else onChange({ id: sent.id, name });
  }

  return (
    <div className={classes.fileField}>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={TAKEN_FILES}
        aria-label={t('readiness.file')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) void take(file);
          event.currentTarget.value = '';
        }}
      />
      {sending !== null ? (
        <Progress value={sending.share * 100} aria-label={t('files.sending', { name: sending.name })} />
      ) : value === null ? (
        <div>
          <Button
            size="xs"
            leftSection={<IconPaperclip size={14} stroke={2} aria-hidden />}
            onClick={() => chooser.current?.click()}
          >
            {t('readiness.file')}
          </Button>
        </div>
      ) : (
        <span className={classes.file}>
          <IconFileText size={16} stroke={1.75} aria-hidden />
          <span className="ellipsis">{value.name}</span>
          <ActionIcon size={28} aria-label={t('files.remove', { name: value.name })} onClick={() => onChange(null)}>
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </span>
      )}
      <span className="muted small">{t('files.kinds')}</span>
      {refusal !== null && <Note tone="overdue">{refusal}</Note>}
    </div>
  );
}
