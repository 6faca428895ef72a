import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { VisitFields, VisitRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { PARTICIPATIONS, VISIT_DIRECTIONS, VISIT_KINDS, VISIT_MODES } from '../../lib/vocabulary';
import { Person } from '../../ui/avatar';
import { Card, Facts } from '../../ui/card';
import { ConflictNote } from '../../ui/conflict-note';
import { Flag } from '../../ui/flag';
import { InlineEdit } from '../../ui/inline-edit';
import { InlineText } from '../../ui/inline-text';
import { Note } from '../../ui/note';
import { Party, PartnershipName } from '../../ui/party';
import { PrintLinks } from '../../ui/print-links';
import { UserPicker } from '../../ui/pickers/user-picker';
import { Tag } from '../../ui/tag';
import { SavingState } from '../../ui/saving-state';
import type { Section } from './visit-form-sections';
import type { SaveVisit } from './use-save-visit';
import { useVisitDates } from './use-visit-dates';
import classes from './visit-page.module.css';

interface VisitFactsProps {
  readonly visit: VisitRecordFragment;
  readonly saving: SaveVisit;
  readonly editable: boolean;
}

/** The facts of a visit, each edited where it stands. */
export function VisitFacts({ visit, saving, editable }: VisitFactsProps) {
  const t = useT();
  const names = useNames();
  const datesOf = useVisitDates();
  const dates = useDates();
  const save = (fields: VisitFields) => void saving.save(fields);

  const text = (
    label: string,
    value: string | null,
    toFields: (text: string) => VisitFields,
    type?: 'number',
  ): readonly [string, ReactNode] => [
    label,
    <InlineEdit
      key={label}
      label={label}
      value={value}
      editable={editable}
      editor={(close) => (
        <InlineText
          label={label}
          type={type}
          value={value ?? ''}
          onSave={(typed) => save(toFields(typed))}
          onClose={close}
        />
      )}
    />,
  ];
  const choice = <Value extends string>(
    label: string,
    value: Value | null,
    values: readonly Value[],
    nameOf: (value: Value) => string,
    toFields: (value: Value) => VisitFields,
  ): readonly [string, ReactNode] => [
    label,
    <InlineEdit
      key={label}
      label={label}
      value={value && nameOf(value)}
      editable={editable}
      editor={(close) => (
        <Select
          aria-label={label}
          size="xs"
          autoFocus
          defaultDropdownOpened
          value={value}
          data={values.map((one) => ({ value: one, label: nameOf(one) }))}
          onChange={(next) => {
            const found = values.find((one) => one === next);
            if (found !== undefined && found !== value) save(toFields(found));
            close();
          }}
          onDropdownClose={close}
        />
      )}
    />,
  ];

  return (
    <Card title={t('visit.facts')} action={<SavingState state={saving.state} />}>
      <Facts
        rows={[
          [
            t('visit.when'),
            editable ? (
              <Link className="link" to={`/visits/${visit.id}/edit?section=dates`}>
                {datesOf(visit)}
              </Link>
            ) : (
              datesOf(visit)
            ),
          ],
          choice(
            t('visit.kind'),
            visit.kind,
            VISIT_KINDS,
            (value) => t(`enum.VisitKind.${value}`),
            (kind) => ({ kind }),
          ),
          choice(
            t('visit.direction'),
            visit.direction,
            VISIT_DIRECTIONS,
            (value) => t(`enum.VisitDirection.${value}`),
            (direction) => ({ direction }),
          ),
          choice(
            t('visit.mode'),
            visit.mode,
            VISIT_MODES,
            (value) => t(`enum.VisitMode.${value}`),
            (mode) => ({ mode }),
          ),
          [
            t('visit.places'),
            <EditedInForm key="places" id={visit.id} section="where" editable={editable}>
              {visit.places.map(({ name, countryCode }, index) => (
                <span key={index}>
                  {countryCode && <Flag country={countryCode} />} {name}
                </span>
              ))}
            </EditedInForm>,
          ],
          text(t('visit.hosts'), visit.hosts, (hosts) => ({ hosts: hosts || null })),
          text(t('visit.organisers'), visit.organisers, (organisers) => ({ organisers: organisers || null })),
          choice(
            t('visit.participation'),
            visit.participation,
            PARTICIPATIONS,
            (value) => t(`enum.Participation.${value}`),
            (participation) => ({ participation }),
          ),
          [
            t('visit.topics'),
            <EditedInForm key="topics" id={visit.id} section="where" editable={editable}>
              {visit.topics.map((topic) => (
                <Tag key={topic}>{topic}</Tag>
              ))}
            </EditedInForm>,
          ],
          text(
            t('visit.headCount'),
            visit.headCount === null ? null : String(visit.headCount),
            (count) => ({ headCount: count === '' ? null : Number(count) }),
            'number',
          ),
          text(t('visit.interpreters'), visit.interpreters, (interpreters) => ({ interpreters: interpreters || null })),
          [
            t('visit.orderNumber'),
            <EditedInForm key="order" id={visit.id} section="delegation" editable={editable}>
              {[visit.orderNumber, visit.orderedOn && dates.long(visit.orderedOn)].filter(Boolean)}
            </EditedInForm>,
          ],
          [
            t('visit.owner'),
            <InlineEdit
              key="owner"
              label={t('visit.owner')}
              value={visit.owner && <Person user={visit.owner} />}
              editable={editable}
              editor={(close) => (
                <UserPicker
                  label={t('visit.owner')}
                  labelHidden
                  value={visit.owner?.id}
                  clearable
                  onChange={(ownerId) => {
                    save({ ownerId });
                    close();
                  }}
                />
              )}
            />,
          ],
          [
            t('visit.parties'),
            <span key="parties" className={classes.links}>
              {visit.parties.map(({ municipality, role }) => (
                <span key={municipality.id}>
                  <Link to={`/municipalities/${municipality.id}`}>
                    <Party municipality={municipality} />
                  </Link>
                  <span className="muted"> · {t(`enum.VisitPartyRole.${role}`)}</span>
                </span>
              ))}
            </span>,
          ],
          [
            t('visit.partnership'),
            visit.partnerships.length > 0 && (
              <span key="partnerships" className={classes.links}>
                {visit.partnerships.map((partnership) => (
                  <Link key={partnership.id} className="link" to={`/partnerships/${partnership.id}`}>
                    <PartnershipName partnership={partnership} layout="wrap" />
                  </Link>
                ))}
              </span>
            ),
          ],
          [
            t('visit.organisations'),
            visit.organisations.length > 0 && (
              <span key="organisations" className={classes.links}>
                {visit.organisations.map(({ organisation, role }) => (
                  <span key={organisation.id}>
                    <Link className="link" to={`/organisations/${organisation.id}`}>
                      {names.organisation(organisation)}
                    </Link>
                    <span className="muted"> · {t(`enum.VisitOrganisationRole.${role}`)}</span>
                  </span>
                ))}
              </span>
            ),
          ],
          [
            t('visit.agreement'),
            visit.agreements.length > 0 && (
              <span key="agreements" className={classes.links}>
                {visit.agreements.map((agreement) => (
                  <Link key={agreement.id} className="link" to={`/agreements/${agreement.id}`}>
                    {names.title(agreement)}
                  </Link>
                ))}
              </span>
            ),
          ],
          [
            t('visit.dossier'),
            editable && <PrintLinks address={`/files/visits/${visit.id}/dossier`} what={t('visit.dossier')} />,
          ],
        ]}
      />
      {saving.refusal !== null && (
        <div style={{ marginTop: 8 }}>
          <Note tone="overdue">{saving.refusal}</Note>
        </div>
      )}
      {saving.conflict !== null && (
        <div style={{ marginTop: 8 }}>
          <ConflictNote
            message={saving.conflict.message}
            onKeepMine={() => void saving.keepMine()}
            onTakeTheirs={saving.takeTheirs}
          />
        </div>
      )}
    </Card>
  );
}

interface EditedInFormProps {
  readonly id: string;
  readonly section: Section;
  readonly editable: boolean;
  readonly children: readonly ReactNode[];
}

/** A list too long for an edit in its place: it leads to its section of the form. */
function EditedInForm({ id, section, editable, children }: EditedInFormProps) {
  const t = useT();
  if (!editable) return children.length > 0 && <span className={classes.links}>{children}</span>;
  return (
    <Link className="link" to={`/visits/${id}/edit?section=${section}`}>
      {children.length > 0 ? <span className={classes.links}>{children}</span> : t('visit.fill')}
    </Link>
  );
}
