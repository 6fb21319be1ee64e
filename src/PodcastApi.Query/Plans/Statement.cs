using PodcastApi.Query.Values;

namespace PodcastApi.Query.Plans;

/// <summary>One SELECT with positional parameters.</summary>
/// <param name="Sql">The text; the same for every query of the same shape.</param>
/// <param name="Parameters">What <c>$1</c>, <c>$2</c> and so on stand for.</param>
/// <param name="KeyColumns">
/// How many of the first columns are the key of the parent's row (a UUID, and an integer if two); the rows come sorted by them.
/// </param>
/// <param name="Columns">The number of columns, those of the key included.</param>
public sealed record Statement(string Sql, IReadOnlyList<StatementParameter> Parameters, int KeyColumns, int Columns);

/// <summary>A parameter: a slot, and the type that its value, or each element of it, has in SQL.</summary>
public sealed record StatementParameter(Slot Slot, SqlType Type, bool IsArray);
