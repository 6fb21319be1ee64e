using System.Text.Json;

namespace PodcastApi.Toml.Tests.Conformance;

public sealed class TomlTestSuiteTests
{
    [ConformanceFact]
    public void Every_valid_document_means_what_its_json_says()
    {
        var files = Files("valid");
        var failures = files.Select(Compare).OfType<string>().ToList();

        Assert.True(failures.Count == 0, Report(failures, files.Length));
        Assert.Equal(210, files.Length);
    }

    [ConformanceFact]
    public void Every_invalid_document_is_refused_with_its_place()
    {
        var files = Files("invalid");
        var failures = files.Select(Accepted).OfType<string>().ToList();

        Assert.True(failures.Count == 0, Report(failures, files.Length));
        Assert.Equal(499, files.Length);
    }

    private static string[] Files(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(ConformanceFactAttribute.Suite, folder), "*.toml", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static string? Compare(string file)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(file, ".json")));
        try
        {
            var difference = TaggedJson.Difference(expected.RootElement, TomlReader.Read(File.ReadAllBytes(file)), "$");
            return difference is null ? null : $"{file}: {difference}";
        }
        catch (TomlException error)
        {
            return $"{file}: {error.Position}: {error.Message}";
        }
    }

    private static string? Accepted(string file)
    {
        var bytes = File.ReadAllBytes(file);
        try
        {
            TomlReader.Read(bytes);
            return $"{file}: was accepted";
        }
        catch (TomlException error)
        {
            var lines = bytes.Count(b => b == '\n') + 1;
            return error.Line >= 1 && error.Line <= lines && error.Column >= 1 && error.Message.Length > 0
                ? null
                : $"{file}: no such place: {error.Position}";
        }
    }

    private static string Report(List<string> failures, int total) =>
        $"{failures.Count} of {total} cases fail:{Environment.NewLine}{string.Join(Environment.NewLine, failures)}";
}
