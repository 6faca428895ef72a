import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate, useParams } from 'react-router';
import type { MunicipalityFields, MunicipalityQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useSay } from '../../lib/use-say';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton-rows';
import {
  createMunicipalityDocument,
  municipalityDocument,
  updateMunicipalityDocument,
} from './municipalities.documents';
import { MunicipalityFieldsForm, type MunicipalityValues, NEW_MUNICIPALITY } from './municipality-fields-form';

export function NewMunicipality() {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const [create] = useMutation(createMunicipalityDocument);

  async function save(fields: MunicipalityFields) {
    const { data } = await create({ variables: { input: { fields } } });
    say.done(t('municipality.added'));
    if (data) await navigate(`/municipalities/${data.createMunicipality.id}`, { replace: true });
  }

  return (
    <Page title={t('add.municipality')} crumbs={[{ label: t('nav.municipalities'), to: '/municipalities' }]}>
      <MunicipalityFieldsForm
        draftKey="municipality.new"
        initial={NEW_MUNICIPALITY}
        saveLabel={t('municipality.addAction')}
        onSave={save}
        backTo="/municipalities"
      />
    </Page>
  );
}

export function EditMunicipality() {
  const t = useT();
  const names = useNames();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(municipalityDocument, { variables: { id } });
  const [update] = useMutation(updateMunicipalityDocument);
  const municipality = data?.municipality;
  const back = `/municipalities/${id}`;

  async function save(fields: MunicipalityFields, expectedVersion: number) {
    await update({ variables: { input: { id, expectedVersion, fields } } });
    await navigate(back, { replace: true });
  }

  async function newest() {
    const { data: fresh } = await refetch();
    if (!fresh) throw new Error('the municipality did not come');
    return { values: valuesOf(fresh.municipality), version: fresh.municipality.version };
  }

  return (
    <Page
      title={t('municipality.editTitle')}
      crumbs={[
        { label: t('nav.municipalities'), to: '/municipalities' },
        { label: municipality ? names.municipality(municipality) : '…', to: back },
      ]}
    >
      {municipality ? (
        <MunicipalityFieldsForm
          draftKey={`municipality.${id}`}
          initial={valuesOf(municipality)}
          version={municipality.version}
          saveLabel={t('action.save')}
          onSave={save}
          onNewest={newest}
          backTo={back}
        />
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={8} height={56} />
      )}
    </Page>
  );
}

function valuesOf(municipality: MunicipalityQuery['municipality']): MunicipalityValues {
  const community = municipality.__typename === 'Community' ? municipality : null;
  return {
    countryCode: municipality.countryCode,
    kind: municipality.kind,
    nameUk: municipality.nameUk,
    nameEn: municipality.nameEn,
    nameNative: municipality.nameNative ?? '',
    region: municipality.region ?? '',
    katottgCode: community?.katottgCode ?? '',
    centre: community?.centre ?? '',
    parentId: municipality.parent?.id ?? null,
    population: municipality.population ?? '',
    populationYear: municipality.populationYear ?? '',
    languages: [...municipality.languages],
    website: municipality.website ?? '',
    latitude: municipality.latitude ?? '',
    longitude: municipality.longitude ?? '',
    note: municipality.note ?? '',
  };
}
