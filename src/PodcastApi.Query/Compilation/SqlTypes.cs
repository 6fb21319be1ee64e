using PodcastApi.Content.Model;
using PodcastApi.Query.Plans;

namespace PodcastApi.Query.Compilation;

/// <summary>What a kind of scalar is in SQL and in the answer.</summary>
internal static class SqlTypes
{
    /// <summary>The type of parameters that are compared with it.</summary>
    public static SqlType Of(ScalarKind kind) => kind switch
    {
        ScalarKind.Id => SqlType.Uuid,
        ScalarKind.String or ScalarKind.Uri or ScalarKind.Enum => SqlType.Text,
        ScalarKind.Int => SqlType.Integer,
        ScalarKind.Long => SqlType.BigInt,
        ScalarKind.Float => SqlType.Double,
        ScalarKind.Boolean => SqlType.Boolean,
        ScalarKind.DateTime => SqlType.Timestamp,
        ScalarKind.LocalDate => SqlType.Date,
    };

    /// <summary>How its cells are written.</summary>
    public static ScalarFormat FormatOf(ScalarField field)
        => field.IsList ? ScalarFormat.TextArray : field.IsRelativeToBase ? ScalarFormat.RelativeUrl : FormatOf(field.Kind);

    private static ScalarFormat FormatOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Id => ScalarFormat.Id,
        ScalarKind.String or ScalarKind.Uri or ScalarKind.Enum => ScalarFormat.Text,
        ScalarKind.Int => ScalarFormat.Integer,
        ScalarKind.Long => ScalarFormat.BigInt,
        ScalarKind.Float => ScalarFormat.Double,
        ScalarKind.Boolean => ScalarFormat.Boolean,
        ScalarKind.DateTime => ScalarFormat.Timestamp,
        ScalarKind.LocalDate => ScalarFormat.Date,
    };
}
