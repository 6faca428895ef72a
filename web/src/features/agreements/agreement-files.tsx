import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Menu, Progress } from '@mantine/core';
import { IconFileText, IconPaperclip, IconX } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import type { AgreementRecordFragment, FileRole } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useIsPhone } from '../../lib/use-phone';
import { useSay } from '../../lib/use-say';
import { TAKEN_FILES } from '../../lib/use-send-file';
import { FILE_ROLES } from '../../lib/vocabulary';
import { Card } from '../../ui/card';
import { removeAgreementFileDocument, restoreAgreementFileDocument } from './agreements.documents';
import { useUploads } from './use-uploads';
import classes from './agreement-parts.module.css';

interface AgreementFilesProps {
  readonly agreement: AgreementRecordFragment;
  readonly editable: boolean;
  readonly onNewest: () => Promise<unknown>;
}

/** "Папери": versions of the text, scans, letters. Dropped on the card, or chosen; on a phone also photographed. */
export function AgreementFiles({ agreement, editable, onNewest }: AgreementFilesProps) {
  const t = useT();
  const phone = useIsPhone();
  const [over, setOver] = useState(false);
  const [role, setRole] = useState<FileRole>('SCAN');
  const chooser = useRef<HTMLInputElement>(null);
  const { uploads, add, forget } = useUploads(agreement.id, onNewest);
  const { files } = agreement;
  if (files.length === 0 && !editable) return null;

  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void add([...event.dataTransfer.files], 'SCAN');
    },
  };

  return (
    <div className={classes.drop} data-over={over || undefined} {...(editable ? drop : {})}>
      <Card
        title={t('files.title')}
        count={files.length || undefined}
        flush
        action={
          editable && (
            <Menu>
              <Menu.Target>
                <Button
                  size="xs"
                  variant="subtle"
                  color="gray"
                  leftSection={<IconPaperclip size={14} stroke={2} aria-hidden />}
                >
                  {t('files.add')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {FILE_ROLES.map((one) => (
                  <Menu.Item
                    key={one}
                    onClick={() => {
                      setRole(one);
                      chooser.current?.click();
                    }}
                  >
                    {t(`enum.FileRole.${one}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )
        }
      >
        {editable && (
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            accept={TAKEN_FILES}
            aria-label={t('files.add')}
            onChange={(event) => {
              void add([...(event.currentTarget.files ?? [])], role);
              event.currentTarget.value = '';
            }}
          />
        )}
        <ul className={classes.rows}>
          {uploads.map(({ key, name, share, refusal }) => (
            <li key={key} className={classes.file}>
              <IconFileText size={16} stroke={1.75} className={classes.icon} aria-hidden />
              <div className={classes.words}>
                {name}
                {refusal !== null && (
                  <div className={classes.refused} role="alert">
                    {refusal}
                  </div>
                )}
              </div>
              {refusal === null ? (
                <Progress className={classes.progress} value={share * 100} aria-label={t('files.sending', { name })} />
              ) : (
                <ActionIcon size={28} aria-label={t('files.forget', { name })} onClick={() => forget(key)}>
                  <IconX size={16} stroke={1.75} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
          {files.map((file) => (
            <FileLine key={file.id} file={file} agreementId={agreement.id} editable={editable} />
          ))}
        </ul>
        {editable && (
          <p className={classes.hint}>
            {!phone && <>{t('files.drop')} </>}
            {t('files.kinds')}
          </p>
        )}
      </Card>
    </div>
  );
}

interface FileLineProps {
  readonly file: AgreementRecordFragment['files'][number];
  readonly agreementId: string;
  readonly editable: boolean;
}

function FileLine({ file, agreementId, editable }: FileLineProps) {
  const t = useT();
  const dates = useDates();
  const say = useSay();
  const [remove] = useMutation(removeAgreementFileDocument);
  const [restore] = useMutation(restoreAgreementFileDocument);
  const { id, name, role, version, sizeBytes, addedAt, addedBy } = file;
  const input = { agreementId, fileId: id };

  const takeOff = async () => {
    await remove({ variables: { input } });
    say.done(t('files.removed', { name }), {
      label: t('action.undo'),
      run: () => void restore({ variables: { input } }).catch(say.refused),
    });
  };

  return (
    <li className={classes.file}>
      <IconFileText size={16} stroke={1.75} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <a href={`/files/agreements/${agreementId}/${id}`} download>
          {name}
        </a>
      </div>
      <div className={classes.facts}>
        <span className="muted small">
          {version === null ? t(`enum.FileRole.${role}`) : t('files.version', { version })}
        </span>
        <span className="muted small">{t('files.size', { kilobytes: Math.max(1, Math.round(sizeBytes / 1024)) })}</span>
        <span className="muted small" title={addedBy?.name}>
          {dates.at(addedAt)}
        </span>
      </div>
      {editable && (
        <ActionIcon
          size={28}
          aria-label={t('files.remove', { name })}
          onClick={() => void takeOff().catch(say.refused)}
        >
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
