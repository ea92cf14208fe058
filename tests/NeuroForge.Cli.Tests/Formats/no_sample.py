"""A report of a run that ended before its first sample."""
import sys

import h5py
import numpy as np
import sonata_readers

with h5py.File(sys.argv[1]) as file:
    sonata_readers.report(file)
    assert np.array_equal(file["report/A/mapping/time"], [float(sys.argv[2])] * 3), file["report/A/mapping/time"][:]
    assert file["report/A/data"].shape[0] == 0
print("empty")
