using Dateline.Frames;
using Microsoft.Data.Analysis;

namespace Dateline;

/// <summary>
/// The tables of a reading as DataFrames: columns as <see cref="ColumnName"/> names them, one row for each row of the typed list, in the same order.
/// Numbers are <c>int</c> and <c>double</c> columns, all else strings; a null cell is unknown or doesn't apply. A table without rows gives a frame
/// with its columns and no rows. A frame is made when it is first asked for and then kept; frames can be changed, so copy one before you do.
/// </summary>
public sealed class ReadingFrames
{
    private readonly Reading _reading;
    private readonly Dictionary<string, DataFrame> _frames = [];

    internal ReadingFrames(Reading reading) => _reading = reading;

    /// <summary>
    /// The article itself: always one row. <c>id</c> string, <c>title</c> string?, <c>source</c> string?, <c>published</c> string?,
    /// <c>reference_date</c> string?, <c>length</c> int, <c>text</c> string,
    /// <c>author</c> string?.
    /// </summary>
    public DataFrame Article => Frame(Tables.Article);

    /// <summary>
    /// One row a block. <c>block</c> int, <c>kind</c> string, <c>start</c> int, <c>end</c> int, <c>text</c> string.
    /// </summary>
    public DataFrame Blocks => Frame(Tables.Blocks);

    /// <summary>
    /// One row a post. <c>post</c> int, <c>block</c> int, <c>author</c> string?, <c>handle</c> string?, <c>date</c> string?, <c>body</c> string,
    /// <c>start</c> int, <c>end</c> int, <c>text</c> string.
    /// </summary>
    public DataFrame Posts => Frame(Tables.Posts);

    /// <summary>
    /// One row a sentence. <c>sentence</c> int, <c>block</c> int, <c>start</c> int, <c>end</c> int, <c>text</c> string.
    /// </summary>
    public DataFrame Sentences => Frame(Tables.Sentences);

    /// <summary>
    /// One row a passage of direct speech. <c>quotation</c> int, <c>sentence</c> int, <c>start</c> int, <c>end</c> int, <c>text</c> string,
    /// <c>content</c> string, <c>speaker</c> int?, <c>speaker_name</c> string?, <c>cue</c> string?, <c>kind</c> string.
    /// </summary>
    public DataFrame Quotations => Frame(Tables.Quotations);

    /// <summary>
    /// One row a name in the text. <c>mention</c> int, <c>entity</c> int, <c>sentence</c> int, <c>start</c> int, <c>end</c> int, <c>text</c>
    /// string, <c>type</c> string.
    /// </summary>
    public DataFrame Mentions => Frame(Tables.Mentions);

    /// <summary>
    /// One row for everybody and everything named. <c>entity</c> int, <c>name</c> string, <c>type</c> string, <c>mentions</c> int, <c>first</c>
    /// int, <c>country</c> string?, <c>latitude</c> float?, <c>longitude</c> float?, <c>stands_for</c> string?.
    /// </summary>
    public DataFrame Entities => Frame(Tables.Entities);

    /// <summary>
    /// One row a time expression. <c>date</c> int, <c>sentence</c> int, <c>start</c> int, <c>end</c> int, <c>text</c> string, <c>value</c> string?,
    /// <c>kind</c> string.
    /// </summary>
    public DataFrame Dates => Frame(Tables.Dates);

    /// <summary>
    /// One row an expressed stance. <c>stance</c> int, <c>sentence</c> int, <c>start</c> int, <c>end</c> int, <c>text</c> string, <c>voice</c>
    /// string, <c>source</c> int?, <c>source_name</c> string?, <c>target</c> int?, <c>target_name</c> string, <c>polarity</c> float, <c>label</c>
    /// string, <c>cue</c> string, <c>reported_by</c> int?, <c>source_country</c> string?, <c>target_country</c> string?, <c>event</c> string?,
    /// <c>mode</c> string.
    /// </summary>
    public DataFrame Stances => Frame(Tables.Stances);

    /// <summary>
    /// One row for each place a traveller goes. <c>stop</c> int, <c>traveller</c> int, <c>traveller_name</c> string, <c>trip</c> int,
    /// <c>sequence</c> int, <c>place</c> int?, <c>place_name</c> string, <c>country</c> string?, <c>latitude</c> float?, <c>longitude</c> float?,
    /// <c>arrive</c> string?, <c>depart</c> string?, <c>status</c> string, <c>sentence</c> int, <c>start</c> int, <c>end</c> int, <c>text</c>
    /// string.
    /// </summary>
    public DataFrame Stops => Frame(Tables.Stops);

    /// <summary>
    /// One row for each way between stops. <c>leg</c> int, <c>traveller</c> int, <c>traveller_name</c> string, <c>trip</c> int, <c>sequence</c>
    /// int, <c>from_stop</c> int?, <c>to_stop</c> int?, <c>from_name</c> string?, <c>from_latitude</c> float?, <c>from_longitude</c> float?,
    /// <c>to_name</c> string, <c>to_latitude</c> float?, <c>to_longitude</c> float?, <c>kilometres</c> float?, <c>status</c> string.
    /// </summary>
    public DataFrame Legs => Frame(Tables.Legs);

    /// <summary>
    /// One row a contradiction. <c>conflict</c> int, <c>about</c> string, <c>statement</c> string, <c>first_start</c> int, <c>first_end</c> int,
    /// <c>second_start</c> int, <c>second_end</c> int.
    /// </summary>
    public DataFrame Conflicts => Frame(Tables.Conflicts);

    /// <summary>
    /// One row a passage behind a derived row. <c>evidence</c> int, <c>table</c> string, <c>row</c> int, <c>role</c> string, <c>start</c> int,
    /// <c>end</c> int, <c>text</c> string.
    /// </summary>
    public DataFrame Evidence => Frame(Tables.Evidence);

    /// <summary>The frame of a table by name.</summary>
    /// <param name="table">One of the values of <see cref="TableName"/>.</param>
    /// <exception cref="ArgumentException">There is no table of that name; the message lists those there are.</exception>
    public DataFrame this[string table] => Frame(Tables.Named(table));

    private DataFrame Frame(Table table)
    {
        lock (_frames)
        {
            if (!_frames.TryGetValue(table.Name, out var frame)) _frames[table.Name] = frame = table.ToFrame(_reading);
            return frame;
        }
    }
}
