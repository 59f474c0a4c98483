import { useEffect, useState } from 'preact/hooks';
import type { Safety } from '../../domain/backup.ts';
import type { ImportJob } from '../../domain/import.ts';
import type { PackState } from '../../domain/pack-info.ts';
import type { Failure, Result } from '../../domain/result.ts';
import { useTools } from '../tools.ts';

/** The packs, always as they are now; null until they are known. */
export function usePacks(): readonly PackState[] | null {
  const { client } = useTools();
  const [packs, setPacks] = useState<readonly PackState[] | null>(null);
  useEffect(() => {
    const ask = () => void client.library.packs().then((answer) => answer.ok && setPacks(answer.value));
    ask();
    return client.watchBase(ask);
  }, [client]);
  return packs;
}

export function useImports(): readonly ImportJob[] {
  const { client } = useTools();
  const [jobs, setJobs] = useState<readonly ImportJob[]>([]);
  useEffect(() => client.library.watchImports(setJobs), [client]);
  return jobs;
}

export function useSafety(): Safety | null {
  const { client } = useTools();
  const [safety, setSafety] = useState<Safety | null>(null);
  useEffect(() => client.library.watchSafety(setSafety), [client]);
  return safety;
}

/** Tells what failed at the foot of the panel; gives back the value, or null. */
export function useAttempt(): <T>(work: Promise<Result<T>>) => Promise<T | null> {
  const { tell } = useTools();
  return async (work) => {
    const result = await work;
    if (result.ok) return result.value;
    tell(failureSaying(result.error));
    return null;
  };
}

function failureSaying({ message }: Failure) {
  return { name: 'library-failed', text: message, urgent: true };
}
