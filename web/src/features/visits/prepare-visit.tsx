import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconStairs } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import { useT } from '../../lib/messages';
import { useSay } from '../../lib/use-say';

const prepareVisitDocument = graphql(/* GraphQL */ `
  mutation PrepareVisit($input: PrepareVisitInput!) {
    prepareVisit(input: $input) {
      id
    }
  }
`);

interface PrepareVisitProps {
  readonly visitId: string;
  onPrepared(): Promise<unknown>;
}

/** Sets the tasks that the templates ask for before the visit. */
export function PrepareVisit({ visitId, onPrepared }: PrepareVisitProps) {
  const t = useT();
  const say = useSay();
  const [prepare, { loading }] = useMutation(prepareVisitDocument, { refetchQueries: 'active' });

  async function set() {
    try {
      await prepare({ variables: { input: { visitId } } });
      await onPrepared();
      say.done(t('visit.prepared'));
    } catch (error) {
      say.refused(error);
    }
  }

  return (
    <div style={{ padding: '0 16px 14px' }}>
      <Button
        size="xs"
        variant="default"
        loading={loading}
        leftSection={<IconStairs size={14} stroke={2} aria-hidden />}
        onClick={() => void set()}
      >
        {t('visit.prepare')}
      </Button>
      <p className="small muted" style={{ margin: '6px 0 0' }}>
        {t('visit.prepareHint')}{' '}
        <Link className="link" to="/settings/templates">
          {t('templates.title')}
        </Link>
      </p>
    </div>
  );
}
