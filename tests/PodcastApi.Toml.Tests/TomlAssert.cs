namespace PodcastApi.Toml.Tests;

/// <summary>The few words that all tests of the reader share.</summary>
internal static class TomlAssert
{
    /// <summary>The value of the key <c>v</c>.</summary>
    public static T ValueOf<T>(string text) where T : TomlValue => Assert.IsType<T>(TomlReader.Read(text)["v"]);

    public static string StringOf(string text) => ValueOf<TomlString>(text).Value;

    public static TomlException Refused(string text, int line, int column, string message)
    {
        var error = Assert.Throws<TomlException>(() => TomlReader.Read(text));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Line, error.Column));
        return error;
    }
}
