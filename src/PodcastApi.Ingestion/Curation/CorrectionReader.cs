using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Ingestion.Sources.Markdown.FrontMatter;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Curation;

/// <summary>What is wrong with a correction.</summary>
/// <param name="Key">The key concerned, as it is written; null for the correction as a whole.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record CorrectionMistake(string? Key, string Message);

/// <summary>A correction that was read, with who says so; or what is wrong with it.</summary>
/// <param name="Draft">The correction; null when something is wrong.</param>
/// <param name="Author">Who says so.</param>
/// <param name="Reason">Why.</param>
/// <param name="Mistakes">What is wrong.</param>
public sealed record ReadCorrection(CorrectionDraft? Draft, string? Author, string? Reason, IReadOnlyList<CorrectionMistake> Mistakes);

/// <summary>Reads the keys and values of a correction, from whichever notation, against the table of forms.</summary>
public static class CorrectionReader
{
    private const int LongestText = 20_000;
    private const int MostTexts = 1000;

    /// <summary>Reads a correction that has its kind among its values.</summary>
    public static ReadCorrection Read(JsonObject body)
    {
        var kind = body[CorrectionForm.KindKey] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
        if (EnumNames<CorrectionKind>.TryParse(kind, out var known))
            return Read(known, body.Where(pair => pair.Key != CorrectionForm.KindKey));
        var kinds = EnumNames<CorrectionKind>.All;
        return Mistaken([new CorrectionMistake(CorrectionForm.KindKey, kind is null
            ? $"'{CorrectionForm.KindKey}' is missing: one of {string.Join(", ", kinds)}."
            : $"There is no kind '{kind}'.{NearestNames.Ask(kind, kinds)} There are {string.Join(", ", kinds)}.")]);
    }

    /// <summary>Reads a correction of a kind.</summary>
    public static ReadCorrection Read(CorrectionKind kind, IEnumerable<KeyValuePair<string, JsonNode?>> values)
    {
        var form = CorrectionForm.Of(kind);
        var mistakes = new List<CorrectionMistake>();
        var given = new Dictionary<string, (string Written, JsonNode? Value)>(StringComparer.Ordinal);
        CorrectionKey[] keys = [.. form.Keys, CorrectionForm.Author, CorrectionForm.Reason];
        foreach (var (written, value) in values)
        {
            if (Array.Find(keys, key => FrontMatterKeys.Fold(key.Name) == FrontMatterKeys.Fold(written)) is not { } key)
                mistakes.Add(new CorrectionMistake(written, $"There is no key '{written}' here.{NearestNames.Ask(written, keys.Select(known => known.Name))} There are {string.Join(", ", keys.Select(known => known.Name))}."));
            else if (!given.TryAdd(key.Name, (written, value)))
                mistakes.Add(new CorrectionMistake(written, $"'{key.Name}' stands twice."));
        }

        var targets = form.Keys.Where(key => key.IsTarget).ToArray();
        var named = targets.Where(key => given.ContainsKey(key.Name)).ToArray();
        if (named.Length != 1)
        {
            mistakes.Add(new CorrectionMistake(named.Length > 1 ? given[named[1].Name].Written : null, named.Length == 0
                ? $"It does not say what it is about: {string.Join(" or ", targets.Select(key => $"'{key.Name}'"))} is missing."
                : $"It is about one thing: {string.Join(" or ", named.Select(key => $"'{key.Name}'"))}."));
        }

        mistakes.AddRange(form.Keys.Where(key => key.IsRequired && !given.ContainsKey(key.Name)).Select(key => new CorrectionMistake(null, $"'{key.Name}' is missing, for example '{key.Example}'. {key.Meaning}")));
        var read = new List<KeyValuePair<string, JsonNode?>>();
        foreach (var key in keys.Where(key => given.ContainsKey(key.Name) && key.Value != CorrectionValue.Any))
        {
            var (written, value) = given[key.Name];
            if (Value(key, value, out var problem) is { } taken)
                read.Add(KeyValuePair.Create<string, JsonNode?>(key.Name, taken));
            else
                mistakes.Add(new CorrectionMistake(written, problem!));
        }

        var (author, reason) = (Take(CorrectionForm.Author), Take(CorrectionForm.Reason));
        if (mistakes.Count == 0)
            Complete(kind, named[0], given, read, mistakes);
        return mistakes.Count > 0 ? Mistaken(mistakes) : new ReadCorrection(new CorrectionDraft(kind, read), author, reason, []);

        string? Take(CorrectionKey key)
        {
            var index = read.FindIndex(pair => pair.Key == key.Name);
            if (index < 0)
                return null;
            var text = (string?)read[index].Value;
            read.RemoveAt(index);
            return text;
        }
    }

    /// <summary>What concerns several keys at a time.</summary>
    private static void Complete(
        CorrectionKind kind, CorrectionKey target, Dictionary<string, (string Written, JsonNode? Value)> given, List<KeyValuePair<string, JsonNode?>> read, List<CorrectionMistake> mistakes)
    {
        if (kind == CorrectionKind.Merge && Text(CorrectionForm.Into) == Text(target.Name))
            mistakes.Add(new CorrectionMistake(given[CorrectionForm.Into].Written, "It cannot be merged into itself."));
        if (kind == CorrectionKind.Split && !given.ContainsKey(CorrectionForm.Episodes) && !given.ContainsKey(CorrectionForm.Names))
            mistakes.Add(new CorrectionMistake(null, $"It does not say which credits are another one's: '{CorrectionForm.Episodes}' or '{CorrectionForm.Names}' is missing."));
        if (kind != CorrectionKind.Set)
            return;
        var fields = SettableFields.Of(target.Target!.Value);
        var name = Text(CorrectionForm.Field)!;
        if (fields.FirstOrDefault(known => FrontMatterKeys.Fold(known.Name) == FrontMatterKeys.Fold(name)) is not { } field)
        {
            mistakes.Add(new CorrectionMistake(given[CorrectionForm.Field].Written,
                $"There is no field '{name}' to set.{NearestNames.Ask(name, fields.Select(known => known.Name))} A correction sets {string.Join(", ", fields.Select(known => known.Name))}."));
            return;
        }

        var (written, value) = given[CorrectionForm.Value];
        var isEmpty = value is null || (value is JsonValue text && text.TryGetValue(out string? none) && none.Trim().Length == 0);
        var taken = isEmpty ? null : Value(field, value!);
        if (isEmpty ? !field.IsClearable : taken is null)
        {
            mistakes.Add(new CorrectionMistake(written, isEmpty ? $"'{field.Name}' cannot be without a value." : $"The value of '{field.Name}' is {Words(field.Form)}."));
            return;
        }

        read[read.FindIndex(pair => pair.Key == CorrectionForm.Field)] = KeyValuePair.Create<string, JsonNode?>(CorrectionForm.Field, field.Name);
        read.Add(KeyValuePair.Create(CorrectionForm.Value, taken));

        string? Text(string key) => (string?)read.Find(pair => pair.Key == key).Value;
    }

    private static JsonNode? Value(CorrectionKey key, JsonNode? value, out string? problem)
    {
        problem = null;
        var text = Text(value);
        switch (key.Value)
        {
            case CorrectionValue.Texts:
                var texts = (value is JsonArray list ? list.Select(Text) : [text]).ToArray();
                if (texts.Length is > 0 and <= MostTexts && texts.All(item => item is not null))
                    return new JsonArray([.. texts.Distinct().Order(StringComparer.Ordinal).Select(item => (JsonNode)item!)]);
                problem = $"'{key.Name}' is a list of texts, for example [\"{key.Example}\"].";
                return null;
            case CorrectionValue.Url when text is not null:
                if (UrlCanonicalizer.Canonicalize(text) is { } url && IsWeb(url))
                    return url;
                problem = $"'{key.Name}' is an absolute address that begins with https:// or http://, not '{text}'.";
                return null;
            case CorrectionValue.LinkKind when text is not null:
                if (EnumNames<LinkKind>.TryParse(text.ToUpperInvariant(), out var kind))
                    return EnumNames<LinkKind>.Of(kind);
                problem = $"There is no kind of link '{text}'.{NearestNames.Ask(text, EnumNames<LinkKind>.All)} There are {string.Join(", ", EnumNames<LinkKind>.All)}.";
                return null;
            default:
                if (text is not null)
                    return key.Target is not null || key.Name is CorrectionForm.Into or CorrectionForm.Episode ? text.Trim('/') : text;
                problem = $"'{key.Name}' is a text that is not empty, for example \"{key.Example}\".";
                return null;
        }
    }

    private static JsonNode? Value(SettableField field, JsonNode value)
    {
        var text = Text(value);
        return field.Form switch
        {
            SettableForm.Text => text,
            SettableForm.Slug => text is not null && Slug.From(text) == text ? text : null,
            SettableForm.Url => text is not null && IsWeb(text) ? text : null,
            SettableForm.Integer => Integer(value, text) is { } number ? number : null,
            SettableForm.Boolean => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? value.GetValue<bool>() : null,
            SettableForm.Texts => value is JsonArray list && list.All(item => Text(item) is not null) ? new JsonArray([.. list.Select(item => (JsonNode)Text(item)!)]) : null,
            SettableForm.Time => text is not null && IsTime(text) ? text : null,
            SettableForm.EpisodeType => EnumNames<EpisodeType>.TryParse(text?.ToUpperInvariant(), out var type) ? EnumNames<EpisodeType>.Of(type) : null,
        };
    }

    private static string Words(SettableForm form) => form switch
    {
        SettableForm.Text => "a text",
        SettableForm.Slug => "a slug: lower-case letters and digits with hyphens between them",
        SettableForm.Url => "an absolute address that begins with https:// or http://",
        SettableForm.Integer => "a whole number from 0",
        SettableForm.Boolean => "true or false",
        SettableForm.Texts => "a list of texts",
        SettableForm.Time => "a day such as 2026-01-31, or an instant with its offset such as 2026-01-31T12:00:00Z",
        SettableForm.EpisodeType => "one of " + string.Join(", ", EnumNames<EpisodeType>.All),
    };

    private static int? Integer(JsonNode value, string? text) =>
        text is not null ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : null
        : value is JsonValue number && number.TryGetValue(out long read) && read is >= 0 and <= int.MaxValue ? (int)read : null;

    private static bool IsTime(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        || (DateTimeOffset.TryParseExact(text, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            && text.AsSpan("yyyy-MM-ddT".Length).ContainsAny("Z+-"));

    private static bool IsWeb(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    private static string? Text(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue(out string? read) && read.Trim() is { Length: > 0 and <= LongestText } trimmed ? trimmed : null;

    private static ReadCorrection Mistaken(IReadOnlyList<CorrectionMistake> mistakes) => new(null, null, null, mistakes);
}
