using System.Buffers;
using Npgsql;

namespace PodcastApi.Storage.Reading;

/// <summary>
/// The rows of one statement: cells in PostgreSQL's binary form, one after another in a rented buffer, and where rows with the same
/// key begin.
/// </summary>
internal sealed class RowSet(int columns, int keyColumns) : IDisposable
{
    private byte[] _data = ArrayPool<byte>.Shared.Rent(4096);
    private int[] _ends = ArrayPool<int>.Shared.Rent(256);
    private int[] _groups = keyColumns > 0 ? ArrayPool<int>.Shared.Rent(64) : [];
    private int _length;
    private int _cells;
    private int _groupCount;

    /// <summary>The number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>The bytes of a cell; empty for a null.</summary>
    public ReadOnlySpan<byte> Cell(int row, int column)
    {
        var index = (row * columns) + column;
        var end = _ends[index];
        if (end < 0)
            return default;
        var start = index == 0 ? 0 : Position(_ends[index - 1]);
        return new ReadOnlySpan<byte>(_data, start, end - start);
    }

    /// <summary>Whether a cell is null.</summary>
    public bool IsNull(int row, int column) => _ends[(row * columns) + column] < 0;

    /// <summary>The rows with a key; none for a key that is null.</summary>
    public (int Start, int Count) Find(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var low = 0;
        var high = _groupCount - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var row = _groups[middle];
            var order = Cell(row, 0).SequenceCompareTo(first);
            if (order == 0 && keyColumns > 1)
                order = Cell(row, 1).SequenceCompareTo(second);
            if (order == 0)
                return (row, (middle + 1 < _groupCount ? _groups[middle + 1] : Rows) - row);
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return (0, 0);
    }

    /// <summary>Reads all rows of the current result.</summary>
    public async ValueTask ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            AddRow(reader, 0);
    }

    /// <summary>Takes one row from the current row of a result, whose columns begin at <paramref name="offset"/>.</summary>
    public void Add(NpgsqlDataReader reader, int offset) => AddRow(reader, offset);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_data);
        ArrayPool<int>.Shared.Return(_ends);
        if (keyColumns > 0)
            ArrayPool<int>.Shared.Return(_groups);
        _data = [];
        _ends = [];
        _groups = [];
    }

    private static int Position(int end) => end < 0 ? ~end : end;

    private void AddRow(NpgsqlDataReader reader, int offset)
    {
        if (_cells + columns > _ends.Length)
            Grow(ref _ends, _cells, _cells + columns);
        for (var column = 0; column < columns; column++)
        {
            if (reader.IsDBNull(offset + column))
            {
                _ends[_cells++] = ~_length;
                continue;
            }

            var size = (int)reader.GetBytes(offset + column, 0, null, 0, 0);
            if (_length + size > _data.Length)
                Grow(ref _data, _length, _length + size);
            if (size > 0)
                reader.GetBytes(offset + column, 0, _data, _length, size);
            _length += size;
            _ends[_cells++] = _length;
        }

        Rows++;
        if (keyColumns > 0)
            AddToGroup();
    }

    private void AddToGroup()
    {
        var row = Rows - 1;
        if (_groupCount > 0)
        {
            var previous = _groups[_groupCount - 1];
            if (Cell(row, 0).SequenceEqual(Cell(previous, 0)) && (keyColumns == 1 || Cell(row, 1).SequenceEqual(Cell(previous, 1))))
                return;
        }

        if (_groupCount == _groups.Length)
            Grow(ref _groups, _groupCount, _groupCount + 1);
        _groups[_groupCount++] = row;
    }

    private static void Grow<T>(ref T[] array, int used, int needed)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(array.Length * 2, needed));
        array.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
