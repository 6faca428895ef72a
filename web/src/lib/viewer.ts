import { createContext, useContext } from 'react';
import { graphql } from '../graphql';
import type { ViewerQuery } from '../graphql/graphql';

export const viewerDocument = graphql(/* GraphQL */ `
  query Viewer {
    viewer {
      permissions
      mailRefusal {
        address
        since
      }
      user {
        id
        version
        name
        email
        role
        networkWide
        language
        timeZone
        reminderTime
        communities {
          ...MunicipalityName
        }
      }
    }
    instance {
      networkName
      timeZone
      version
      sendsMail
      workerAlive
      demoAccounts {
        userId
        name
        email
        role
        descriptionUk
        descriptionEn
      }
    }
  }
`);

export type Viewer = NonNullable<ViewerQuery['viewer']>;
export type Instance = ViewerQuery['instance'];

interface ViewerScope {
  readonly viewer: Viewer | null;
  readonly instance: Instance | null;
}

const Scope = createContext<ViewerScope>({ viewer: null, instance: null });
export const ViewerProvider = Scope.Provider;

/** The signed-in person. Only for screens behind the sign-in. */
export function useViewer(): Viewer {
  const { viewer } = useContext(Scope);
  if (viewer === null) throw new Error('This screen needs a signed-in viewer');
  return viewer;
}

export const useInstance = (): Instance | null => useContext(Scope).instance;

/** The viewer's zone; before sign-in, that of this computer. */
export function useTimeZone(): string {
  return useContext(Scope).viewer?.user.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Answers from the permissions the server named, such as `partnerships.edit`. */
export function useCan(): (permission: string) => boolean {
  const { viewer } = useContext(Scope);
  return (permission) => viewer?.permissions.includes(permission) ?? false;
}

/** A reader only reads: buttons that change records are not shown. */
export const useMayWrite = (): boolean => useCan()('tasks.edit');

export const useOwnUserId = (): string | null => useContext(Scope).viewer?.user.id ?? null;
