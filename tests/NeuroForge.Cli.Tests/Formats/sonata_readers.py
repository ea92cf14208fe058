"""The demands of two readers of SONATA files, libsonata (0.1.9 and 0.1.29) and the Allen Institute's pysonata, each as it goes through a file."""
import h5py
import numpy as np

# A report's times are added up by libsonata and compared with the stop less this, in ms.
EPSILON = 1e-6


def text(owner, name):
    """A text that both versions of libsonata read: of variable length (0.1.9 refuses fixed ones) and ended by a null (0.1.29 refuses padded ones)."""
    kind = owner.attrs.get_id(name).get_type()
    assert isinstance(kind, h5py.h5t.TypeStringID) and kind.is_variable_str(), (owner.name, name, "is no text of variable length")
    assert kind.get_strpad() == h5py.h5t.STR_NULLTERM and kind.get_cset() == h5py.h5t.CSET_UTF8, (owner.name, name)
    return owner.attrs[name]


def spikes(file):
    for population in file["spikes"].values():
        times, nodes = population["timestamps"], population["node_ids"]
        assert times.shape == nodes.shape and times.dtype == np.float64 and nodes.dtype == np.uint64
        assert text(times, "units") == "ms"
        # libsonata reads an enumeration of three words, and takes the first and the last spike for the ends where it says by_time.
        words = h5py.check_enum_dtype(population.attrs.get_id("sorting").dtype)
        assert words == {"none": 0, "by_id": 1, "by_time": 2}
        assert population.attrs["sorting"] == words["by_time"] and np.all(np.diff(times) >= 0)


def libsonata(population):
    mapping, data = population["mapping"], population["data"]
    assert data.dtype == np.float32, (population.name, data.dtype, "only 32 bits are read")
    assert text(data, "units") and text(mapping["time"], "units") == "ms"
    pointers = mapping["index_pointers"][:]
    assert len(pointers) == len(mapping["node_ids"]) + 1 and pointers[0] == 0 and np.all(np.diff(pointers) >= 0)
    assert pointers[-1] == data.shape[1] == len(mapping["element_ids"])
    # A whole number; an enumeration is read too, with a warning.
    assert isinstance(mapping["node_ids"].attrs.get_id("sorted").get_type(), h5py.h5t.TypeIntegerID)
    assert mapping["node_ids"].attrs["sorted"] and np.all(np.diff(mapping["node_ids"][:].astype(np.int64)) > 0)
    start, stop, step = mapping["time"][:]
    rows, time = 0, start
    while time < stop - EPSILON:
        rows, time = rows + 1, time + step
    assert rows == len(data), (population.name, rows, len(data))


def pysonata(population):
    mapping, data = population["mapping"], population["data"]
    pointers = mapping["index_pointer"]
    places = [slice(int(pointers[i]), int(pointers[i + 1])) for i in range(len(mapping["node_ids"]))]
    for name in "element_ids", "element_pos":
        assert all(len(mapping[name][place]) == 1 and mapping[name][place][0] == 1 for place in places), name
    start, stop, step = (float(number) for number in mapping["time"][:])
    rows = int((stop - start) / step)
    assert data[slice(0, rows), slice(0, data.shape[1])].shape == data.shape, (population.name, rows, data.shape)


def report(file, is_single=True):
    for population in file["report"].values():
        pysonata(population)
        if is_single:
            libsonata(population)
